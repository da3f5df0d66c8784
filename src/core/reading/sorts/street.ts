import type { TextSort } from './text-sort';

/**
 * Words that name a street or a square, as a word of their own or (in German and its neighbours) at the end of one. The
 * reading network has no ß and takes it for a B.
 */
const before =
  /\b(?:rue|avenue|av\.?|boulevard|bd\.?|place|quai|all[ée]e|chemin|impasse|route|passage|via|viale|piazza|corso|calle|avenida|plaza|paseo|rua|travessa|praça|ulica|ul\.)\s+(?:d['’]|de la |de l['’]|du |des |de |della |del )?\p{L}{2,}/iu;
const after =
  /\b\p{L}{2,}[\p{L}'’. -]*\s(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|way|court|square|terrace|crescent|alley|close|mews|parkway|pkwy)\b(?!\w)/iu;
const joined =
  /\b\p{L}{3,}(?:stra(?:ss|ß|B)e|str\.|gasse|weg|platz|allee|ufer|damm|straat|laan|plein|gracht|gatan|vägen|veien|gata|gade|vej)\b/iu;

export const street: TextSort = {
  sort: 'street',
  find: (line) => joined.exec(line)?.[0] ?? before.exec(line)?.[0] ?? after.exec(line)?.[0] ?? null,
};
