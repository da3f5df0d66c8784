/** A character that was read. */
export interface Letter {
  readonly character: string;
  /** 0..1 */
  readonly probability: number;
}

/** What a network says of a line: for each step along it, how likely each class is; the first is CTC's blank. */
export interface LineClasses {
  readonly classes: Float32Array;
  readonly classCount: number;
}

/** Best path of connectionist temporal classification: the likeliest class of each step, repeats and blanks left out. */
export function bestPath({ classes, classCount }: LineClasses, characters: readonly string[]): Letter[] {
  const found: Letter[] = [];
  let last = 0;
  for (let start = 0; start < classes.length; start += classCount) {
    let best = 0;
    for (let i = 1; i < classCount; i++) if ((classes[start + i] ?? 0) > (classes[start + best] ?? 0)) best = i;
    if (best !== 0 && best !== last)
      found.push({ character: characters[best - 1] ?? '', probability: classes[start + best] ?? 0 });
    last = best;
  }
  return found;
}

/** Mean probability of letters, 0..1; 0 when there are none. */
export function confidenceOf(letters: readonly Letter[]): number {
  const sum = letters.reduce((total, { probability }) => total + probability, 0);
  return letters.length > 0 ? sum / letters.length : 0;
}
