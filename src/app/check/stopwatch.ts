/** Milliseconds per step, of one that is taken twice together, and from the start until now as `total`. */
export class Stopwatch {
  private readonly startedAt = performance.now();
  private readonly steps: Record<string, number> = {};

  async time<T>(step: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      return await work();
    } finally {
      const before = this.steps[step] ?? 0;
      this.steps[step] = Math.round((before + performance.now() - from) * 10) / 10;
    }
  }

  read(): Record<string, number> {
    return { ...this.steps, total: Math.round((performance.now() - this.startedAt) * 10) / 10 };
  }
}
