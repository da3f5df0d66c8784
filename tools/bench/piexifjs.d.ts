/** The one function of piexifjs that is measured; the package has no types. */
declare module 'piexifjs' {
  const piexif: { remove(jpeg: string): string };
  export default piexif;
}
