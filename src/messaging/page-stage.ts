import type { PageStage } from './tab-protocol';

/**
 * Popup and side panel ask a frame by running a function there: a page without Chinese listens to no message. The name
 * stands in the world of our scripts, which pages do not see; it is not there where no script of ours has run.
 */
declare global {
  // biome-ignore lint: the only way to declare a global
  var yinzhengStage: (() => PageStage) | undefined;
}
