import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/app/check/turns';

describe('turns', () => {
  it('come in the order in which they were asked for, one at a time', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const take = async (name: string): Promise<void> => {
      const giveBack = await turns.next();
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      giveBack();
    };
    await Promise.all([take('a'), take('b'), take('c')]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(turns.waitingCount).toBe(0);
  });

  it('are not waited for after an abort, and nobody behind loses theirs', async () => {
    const turns = new Turns();
    const giveBack = await turns.next();
    const stop = new AbortController();
    const given = turns.next(stop.signal);
    const behind = turns.next();
    stop.abort(new Error('no longer wanted'));
    await expect(given).rejects.toThrow('no longer wanted');
    expect(turns.waitingCount).toBe(1);
    giveBack();
    await expect(behind).resolves.toBeTypeOf('function');
    await expect(turns.next(stop.signal)).rejects.toThrow('no longer wanted');
  });

  it('can be given back once only', async () => {
    const turns = new Turns();
    const first = await turns.next();
    first();
    await turns.next();
    const order: string[] = [];
    void turns.next().then(() => order.push('third'));
    first();
    await Promise.resolve();
    await Promise.resolve();
    expect(order).toEqual([]);
  });
});
