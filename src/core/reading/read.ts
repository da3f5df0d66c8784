/** What a piece of text turned out to be; the ids are part of the JSON report. */
export type ReadSort =
  | 'address'
  | 'street'
  | 'house-number'
  | 'shop'
  | 'phone'
  | 'email'
  | 'handle'
  | 'url'
  | 'plate'
  | 'date'
  | 'time'
  | 'wifi-name'
  | 'wifi-password'
  | 'booking'
  | 'flight'
  | 'person-name'
  | 'bank-account'
  | 'coordinates'
  | 'secret'
  | 'product'
  | 'parcel'
  | 'ticket'
  | 'caption'
  | 'other';

/** One thing that was read in the picture, as plain text: no control or bidirectional characters, one line. */
export interface Read {
  readonly sort: ReadSort;
  readonly text: string;
}
