import { positionOf, rootOf } from './native-dom';

/** For `sort`: nodes in document order; what stands in a shadow root stands where its host does. */
export function compareNodes(a: Node, b: Node): number {
  const [one, other] = rootOf(a) === rootOf(b) ? [a, b] : [inDocument(a), inDocument(b)];
  const position = positionOf(other, one);
  if (position & Node.DOCUMENT_POSITION_PRECEDING) return 1;
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 0;
}

function inDocument(node: Node): Node {
  const root = rootOf(node);
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}
