import { hasHan } from './chinese';
import { nameOf, selectIn, shadowRootOf, textOf } from './native-dom';

/**
 * Is there any Han character to be read under a node, open shadow roots included? The native `textContent` answers for
 * most pages; only where it says yes are scripts and styles, which it includes, told from text.
 */
export function containsHan(root: Node): boolean {
  return (hasHan(textOf(root)) && hasReadableHan(root)) || shadowRootsIn(root).some(containsHan);
}

function hasReadableHan(root: Node): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Text || !/^(script|style|noscript|template)$/.test(nameOf(node as Element))
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  for (let node: Node | null = root; node; node = walker.nextNode())
    if (node instanceof Text && hasHan(node.data)) return true;
  return false;
}

/** The commonest names: the selector passes over these elements without making objects of them. */
const NO_HOSTS = `:not(${'a b br div em i img input label li link meta nav option p path script span strong style svg td th tr ul'.replaceAll(' ', ',')})`;

/** Open shadow roots under a node, those of custom elements only: nearly all are, and asking every element is dear. */
function shadowRootsIn(root: Node): ShadowRoot[] {
  if (!(root instanceof Element || root instanceof DocumentFragment)) return [];
  const hosts = [...selectIn(root, NO_HOSTS)].filter((element) => nameOf(element).includes('-'));
  if (root instanceof Element) hosts.push(root);
  return hosts.flatMap((host) => shadowRootOf(host) ?? []);
}
