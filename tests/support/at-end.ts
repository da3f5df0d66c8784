/** The environment's modules are not the test files': this is where the two meet. */
const atEnd = Symbol.for('whereless.at-end');

type Place = Partial<Record<typeof atEnd, () => Promise<void>>>;

/** Says what is to be done when the last test file of the process is done. */
export function setAtEnd(work: () => Promise<void>): void {
  (globalThis as Place)[atEnd] = work;
}

/** For the environment, when the last test file is done. */
export async function doAtEnd(): Promise<void> {
  await (globalThis as Place)[atEnd]?.();
}
