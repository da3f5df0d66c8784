/** Whether the typed word is the asked one; spaces around it and capitals do not matter. */
export function isTheWord(typed: string, word: string): boolean {
  return typed.trim().toUpperCase() === word.toUpperCase();
}
