import { hasWebAssembly } from '../../core/has-web-assembly';
import { pixelMathWasm } from './compiled';

/** The loops over pixels, compiled from assembly/pixel-math.ts. */
export function pixelMathBinary(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(pixelMathWasm), (character) => character.charCodeAt(0));
}

/** Whether WebAssembly computes with several numbers at a time here, as processors from 2008 on can. */
export function hasSimd(): boolean {
  return hasWebAssembly() && WebAssembly.validate(pixelMathBinary());
}
