/** What the page hook tells of a picture that the page sends; the bytes stay where they are. */
export interface Glimpse {
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
  readonly sizeBytes: number;
  /** Whether something in it looks like hidden data. */
  readonly marked: boolean;
}
