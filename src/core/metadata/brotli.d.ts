/** What is used of the decoder in the npm package brotli, which has no types. */
declare module 'brotli/dec/decode.js' {
  interface Input {
    /** Copies up to `count` bytes to `target` at `at`; how many it were. */
    read(target: Uint8Array, at: number, count: number): number;
  }
  interface Output {
    /** Made larger by the decoder before each part it decodes. */
    buffer: Uint8Array;
    pos: number;
    write(data: Uint8Array, count: number): number;
  }
  /** Throws for broken data. */
  export function BrotliDecompress(input: Input, output: Output): void;
}
