const separators = /[\s#"'(),;.:>+~[\]{}*=]+/;

/**
 * Collects what may name an id: addresses, style sheets, animations. Ids that nothing names are layer names and the
 * like. Takes an id for named rather than miss a reference.
 */
export class References {
  private readonly words = new Set<string>();

  /** Takes the value of an attribute that stays. */
  addAttribute(name: string, value: string): void {
    const isData = /^data:/i.test(value);
    if (!isData && (value.includes('#') || ['begin', 'end', 'aria-labelledby'].includes(name))) this.add(value);
  }

  /** Takes the text of a style element that stays. */
  addStyle(css: string): void {
    this.add(css);
  }

  /** Whether anything taken so far may name that id. */
  includes(id: string): boolean {
    return id.split(separators).every((word) => this.words.has(word));
  }

  private add(text: string): void {
    // The separators at both ends give the empty word, which ids that begin or end with one have too.
    for (const word of ` ${text} `.split(separators)) this.words.add(word);
  }
}
