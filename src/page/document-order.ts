/** For `sort`: nodes in document order; what stands in a shadow root stands where its host does. */
export function compareNodes(a: Node, b: Node): number {
  const [one, other] = a.getRootNode() === b.getRootNode() ? [a, b] : [inDocument(a), inDocument(b)];
  const position = one.compareDocumentPosition(other);
  if (position & Node.DOCUMENT_POSITION_PRECEDING) return 1;
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 0;
}

function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}
