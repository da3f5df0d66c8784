/** Who made a picture and whose it is, as plain text; null where the file does not say. */
export interface Credit {
  readonly name: string | null;
  readonly copyright: string | null;
}

/** Which of the two there are, in the order in which they are said. */
export const creditParts = ['name', 'copyright'] as const satisfies readonly (keyof Credit)[];
