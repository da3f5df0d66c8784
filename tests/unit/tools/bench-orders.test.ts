import { describe, expect, it } from 'vitest';
import { ordersOf } from '../../../tools/bench/orders';

describe('the orders in which browsers take turns', () => {
  const orders = ordersOf(['off', 'hollow', 'on']);

  it('are all there are, each once', () => {
    expect(new Set(orders.map((order) => order.join())).size).toBe(6);
    for (const order of orders) expect([...order].sort()).toEqual(['hollow', 'off', 'on']);
  });

  it('have each as often at each place, and as often before each other as after it', () => {
    for (const one of ['off', 'hollow', 'on']) {
      for (const place of [0, 1, 2]) expect(orders.filter((order) => order[place] === one)).toHaveLength(2);
    }
    expect(orders.filter((order) => order.indexOf('off') < order.indexOf('on'))).toHaveLength(3);
  });

  it('are one of nothing', () => {
    expect(ordersOf([])).toEqual([[]]);
  });
});
