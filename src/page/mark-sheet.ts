import type { Settings } from '@/settings/settings';
import type { MarkKind, Plate } from './marks';

/** The name of a kind's set in `CSS.highlights`. Outside tests take all that begin with `yinzheng-` for what the corpus says. */
export function highlightName(kind: MarkKind | Plate): string {
  return kind === 'sum' || kind === 'on-light' || kind === 'on-dark' ? `yinzheng_${kind}` : `yinzheng-${kind}`;
}

/**
 * How the marks look. Line styles tell the kinds apart without colour. The page's own background is not known, and
 * `light-dark()` follows a `color-scheme` that many dark pages never set: each accent is a middle tone with a contrast
 * of at least 3:1 on white as on near-black (#121212), and the washes are translucent.
 */
const RULES = `
@media screen {
  ::highlight(yinzheng_on-light) { background-color: rgb(255 255 255 / 70%); }
  ::highlight(yinzheng_on-dark) { background-color: rgb(0 0 0 / 60%); }
  ::highlight(yinzheng-organization) {
    text-decoration: underline solid 1px #5f7fb8;
    text-underline-offset: 3px;
  }
  ::highlight(yinzheng_sum) {
    text-decoration: underline dashed 2px #9a6bc4;
    text-underline-offset: 3px;
  }
  ::highlight(yinzheng-related) {
    text-decoration: underline dotted 2px #76869b;
    text-underline-offset: 3px;
  }
  ::highlight(yinzheng-agrees) {
    background-color: rgb(20 148 136 / 10%);
    text-decoration: underline solid 2px #14948a;
    text-underline-offset: 3px;
  }
  ::highlight(yinzheng-differs) {
    background-color: rgb(224 90 30 / 14%);
    text-decoration: underline wavy 1.5px #e05a1e;
    text-underline-offset: 3px;
  }
}
`;

/** Thinner, and without washes. */
const QUIET_RULES = `
@media screen {
  ::highlight(yinzheng-organization) { text-decoration: underline solid 1px rgb(95 127 184 / 50%); }
  ::highlight(yinzheng_sum) { text-decoration: underline dashed 1px #9a6bc4; }
  ::highlight(yinzheng-related) { text-decoration: underline dotted 1px #76869b; }
  ::highlight(yinzheng-agrees) {
    background-color: transparent;
    text-decoration: underline solid 1.5px #14948a;
  }
  ::highlight(yinzheng-differs) {
    background-color: transparent;
    text-decoration: underline wavy 1px #e05a1e;
  }
}
`;

/** Readers who need more than colour come before both. */
const ACCESSIBLE_RULES = `
@media screen and (prefers-contrast: more) {
  ::highlight(yinzheng-organization) { text-decoration: underline solid 2px currentColor; }
  ::highlight(yinzheng_sum) { text-decoration: underline dashed 2px currentColor; }
  ::highlight(yinzheng-related) { text-decoration: underline dotted 3px currentColor; }
  ::highlight(yinzheng-agrees) { text-decoration: underline solid 3px currentColor; }
  ::highlight(yinzheng-differs) { text-decoration: underline wavy 2px currentColor; }
}
@media screen and (forced-colors: active) {
  ::highlight(yinzheng-organization),
  ::highlight(yinzheng_sum),
  ::highlight(yinzheng-related),
  ::highlight(yinzheng-agrees),
  ::highlight(yinzheng-differs) {
    background-color: transparent;
    text-decoration-color: currentColor; /* Chromium puts the system's colours of a selection under and into the text */
    text-underline-offset: 1px; /* and not much farther down the line is lost on them */
  }
}
`;

/** Adopts the sheet of the marks into documents and shadow roots; works under any content security policy. */
interface MarkSheet {
  /** Marks look like that from now on. */
  show(intensity: Settings['intensity']): void;
  /** Adopts it, unless that was done before. */
  adoptInto(root: Document | ShadowRoot): void;
  /** Adopts it again where the page threw it out. */
  repair(): void;
  /** Takes it out of every root again. */
  remove(): void;
}

/** Makes the sheet, without rules and adopted nowhere yet. */
export function createMarkSheet(): MarkSheet {
  const sheet = new CSSStyleSheet();
  const roots = new Set<Document | ShadowRoot>();
  const adopt = (root: Document | ShadowRoot): void => {
    const adopted = [...root.adoptedStyleSheets];
    if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
  };
  return {
    show: (intensity) => sheet.replaceSync(RULES + (intensity === 'quiet' ? QUIET_RULES : '') + ACCESSIBLE_RULES),
    adoptInto: (root) => {
      if (!roots.has(root)) adopt(root);
      roots.add(root);
    },
    repair: () => roots.forEach(adopt),
    remove: () => {
      for (const root of roots)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((adopted) => adopted !== sheet);
      roots.clear();
    },
  };
}
