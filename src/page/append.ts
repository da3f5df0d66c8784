import { bare } from './bare';

const { defineProperty } = Reflect;

/** Adds at the end, past any setter that the page may have put on a prototype of arrays. */
export function append<T>(array: T[], value: T): void {
  defineProperty(array, array.length, bare({ value, writable: true, enumerable: true, configurable: true }));
}
