/**
 * Whether this browser runs WebAssembly. Some people turn it off to be safer; everything is then computed in plain
 * JavaScript, many times as slowly, and nothing reads codes.
 */
export function hasWebAssembly(): boolean {
  return 'WebAssembly' in globalThis;
}
