import type { Token } from './tokens';

const separators = /[\s#"'(),;.:>+~[\]{}*=]+/;

/**
 * Says of an id whether anything in the file may refer to it: an address, a style sheet, an animation. Ids that nobody
 * refers to are layer names and the like. Takes an id for referred to rather than miss a reference.
 */
export function referenceFinder(tokens: readonly Token[]): (id: string) => boolean {
  const words = new Set<string>();
  const collect = (text: string): void => {
    for (const word of text.split(separators)) words.add(word);
  };
  for (const token of tokens) {
    if (token.kind === 'open') {
      for (const { name, value } of token.attributes) {
        // Only values that can name an id, and no embedded pictures.
        if (!/(^|:)id$/i.test(name) && value.length < 100_000 && mayRefer(name, value)) collect(value);
      }
    } else if ((token.kind === 'text' || token.kind === 'cdata') && token.value.includes('#')) {
      collect(token.value);
    }
  }
  return (id) => id.split(separators).every((word) => words.has(word));
}

function mayRefer(name: string, value: string): boolean {
  return value.includes('#') || ['begin', 'end', 'aria-labelledby', 'in', 'result'].includes(name);
}
