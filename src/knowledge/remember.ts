/**
 * A function of a text that keeps its answers, for names and places that come again and again. At most `most` are kept:
 * then all are forgotten, so that a worker that lives long does not grow.
 */
export function remember<Result>(answer: (text: string) => Result, most = 5000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const result = answer(text);
    known.set(text, result);
    return result;
  };
}
