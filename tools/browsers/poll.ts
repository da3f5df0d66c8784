/** A browser sometimes never answers a question about a document that went away: longer than this none is waited for, in milliseconds. */
const answerWithinMs = 30_000;

/** @throws Error when the answer takes longer */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${String(ms)} ms`));
    }, ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again every 50 ms until the answer is not `undefined`.
 * Errors while asking count as "not yet": a document that is being replaced refuses to answer for a moment.
 * With 0 ms it is asked once, and that answer is waited for.
 * @throws Error naming what was waited for when the time is over.
 */
export async function poll<T>(what: string, timeoutMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + timeoutMs;
  const eachMs = timeoutMs === 0 ? answerWithinMs : Math.min(answerWithinMs, timeoutMs);
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await within(eachMs, ask());
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
