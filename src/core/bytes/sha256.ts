/** Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2), computed rather than listed. */
const roundWords = /* @__PURE__ */ fractions(64, 3);
/** Of the square roots of the first 8 (5.3.3). */
const startWords = /* @__PURE__ */ fractions(8, 2);

function fractions(count: number, root: 2 | 3): Uint32Array {
  const words = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) isPrime = false;
    if (isPrime) words[found++] = fractionBits(BigInt(candidate), root);
  }
  return words;
}

/** The first 32 bits after the point of a root, exactly: the whole part of the root of n · 2^(32 · root). */
function fractionBits(prime: bigint, root: 2 | 3): number {
  const target = prime << BigInt(32 * root);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(root) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One 64-byte block into the eight words of the state (FIPS 180-4, 6.2.2). */
function addBlock(state: Uint32Array, block: DataView, at: number, schedule: Uint32Array): void {
  for (let t = 0; t < 64; t += 1) {
    if (t < 16) {
      schedule[t] = block.getUint32(at + t * 4);
      continue;
    }
    const early = schedule[t - 15] ?? 0;
    const late = schedule[t - 2] ?? 0;
    const small0 = right(early, 7) ^ right(early, 18) ^ (early >>> 3);
    const small1 = right(late, 17) ^ right(late, 19) ^ (late >>> 10);
    schedule[t] = (schedule[t - 16] ?? 0) + small0 + (schedule[t - 7] ?? 0) + small1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const big1 = right(e, 6) ^ right(e, 11) ^ right(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (roundWords[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    const big0 = right(a, 2) ^ right(a, 13) ^ right(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

/**
 * SHA-256 (FIPS 180-4) in hexadecimal digits, without the browser's own: that is missing in a frame on a page without
 * https.
 */
export function sha256(bytes: Uint8Array): string {
  const state = startWords.slice();
  const schedule = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) addBlock(state, view, at, schedule);
  const rest = bytes.length - whole;
  const end = new DataView(new ArrayBuffer(rest < 56 ? 64 : 128));
  for (let index = 0; index < rest; index += 1) end.setUint8(index, view.getUint8(whole + index));
  end.setUint8(rest, 0x80);
  end.setBigUint64(end.byteLength - 8, BigInt(bytes.length) * 8n);
  for (let at = 0; at < end.byteLength; at += 64) addBlock(state, end, at, schedule);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}
