/** Pages that can be read, as far as addresses tell: of others browsers let extensions see nothing. */
export const READABLE_PAGES = ['http://*/*', 'https://*/*', 'file:///*'];
