/**
 * Asks again every 50 ms until the answer is not `undefined`.
 * Errors while asking count as "not yet": a document that is being replaced refuses to answer for a moment.
 * @throws Error naming what was waited for when the time is over.
 */
export async function poll<T>(what: string, timeoutMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() >= end) {
      throw new Error(
        `${what}: not within ${String(timeoutMs)} ms`,
        lastError === undefined ? {} : { cause: lastError },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
