/** For what is done to a tab that may have been closed meanwhile, or that our content script does not run in. */
export function unlessGone(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined, // browsers have no error of its own for "no such tab", and there is nobody to tell
  );
}
