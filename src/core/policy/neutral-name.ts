/**
 * A name that says nothing: `photo-1.jpg`. Camera and phone names carry a date, a counter, a model or a person.
 * @param position place in the pick, from 1, so that names stay unique within it
 * @param extension without the dot; agrees with the bytes
 */
export function neutralName(position: number, extension: string): string {
  return `photo-${String(position)}.${extension}`;
}
