/** Word to all open pages of the extension: no message, since nobody need be there to hear it and any number may. */
type Notice = {
  /** Background → own pages. */
  readonly announce: () => void;
  /** Calls back at every notice, until the page is left. */
  readonly watch: (onNotice: () => void) => void;
};

function noticeOf(channelName: string): Notice {
  return {
    announce: () => {
      const channel = new BroadcastChannel(channelName);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
      channel.postMessage(null);
      channel.close();
    },
    watch: (onNotice) => new BroadcastChannel(channelName).addEventListener('message', onNotice),
  };
}

/** Articles were added, changed or taken out. */
export const corpusChanged = noticeOf('yinzheng-corpus');

/** Settings were changed; the browser's own event may come before they can be read as they are now. */
export const settingsChanged = noticeOf('yinzheng-settings');
