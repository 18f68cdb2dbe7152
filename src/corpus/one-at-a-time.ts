/**
 * Returns a function that does one piece of work after the other, in the order in which they were given: each begins
 * when the one before has ended, well or badly.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined); // the one who asked is told; the next one goes on
    return result;
  };
}
