/**
 * Asks again and again until the answer is neither null nor false, and returns it. Throws with `what` when `timeoutMs`
 * (default 15 s) have passed.
 */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Promise<Answer | null | false>,
  timeoutMs = 15_000,
): Promise<Answer> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`browsers: waited ${timeoutMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
