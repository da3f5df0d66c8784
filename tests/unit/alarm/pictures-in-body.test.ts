import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isUnreviewed } from '../../../src/core/alarm/judge-picture';
import { picturesInBody } from '../../../src/core/alarm/pictures-in-body';
import { strip } from '../../../src/core/formats/strip';
import { samplePath } from '../../support/samples';

const photo = new Uint8Array(readFileSync(samplePath('hotel-room.jpg')));
const clean = strip(photo).bytes ?? new Uint8Array();
/** Compared by digest: comparing large arrays one by one takes seconds. */
const digest = (picture: Uint8Array): string => createHash('sha256').update(picture).digest('hex');
const found = (body: Uint8Array): string[] => picturesInBody(body).map(digest);
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('pictures in the body of a request', () => {
  it('are found as the whole of it', () => {
    expect(found(photo)).toEqual([digest(photo)]);
  });

  it('are found among the parts of a multipart body', () => {
    const head =
      '--xyz\r\nContent-Disposition: form-data; name="caption"\r\n\r\nhello\r\n--xyz\r\nContent-Type: x\r\n\r\n';
    const body = Buffer.concat([bytes(head), photo, bytes('\r\n--xyz--\r\n')]);
    expect(found(new Uint8Array(body))).toEqual([digest(photo)]);
  });

  it('are found as base64 in JSON, also with escaped slashes', () => {
    const base64 = Buffer.from(photo).toString('base64');
    const plain = JSON.stringify({ picture: `data:image/jpeg;base64,${base64}` });
    expect(found(bytes(plain))).toEqual([digest(photo)]);
    expect(found(bytes(plain.replaceAll('/', '\\/')))).toEqual([digest(photo)]);
  });

  it('are not found in text', () => {
    expect(picturesInBody(bytes(JSON.stringify({ text: 'x'.repeat(10_000) })))).toEqual([]);
    expect(picturesInBody(new Uint8Array())).toEqual([]);
  });
});

describe('a picture that a page sends', () => {
  const nothing = { reviewed: false, tabHasReviewed: false };

  it('is known when it went on after a verdict', () => {
    expect(isUnreviewed(photo, { reviewed: true, tabHasReviewed: true })).toBe(false);
  });

  it('with hidden data is told of, also when only its first piece is there', () => {
    expect(isUnreviewed(photo, { reviewed: false, tabHasReviewed: true })).toBe(true);
    expect(isUnreviewed(photo.subarray(0, 20_000), { reviewed: false, tabHasReviewed: true })).toBe(true);
  });

  it('without hidden data may be a copy or a piece of one that was reviewed in this tab', () => {
    expect(isUnreviewed(clean, nothing)).toBe(true);
    expect(isUnreviewed(clean, { reviewed: false, tabHasReviewed: true })).toBe(false);
    expect(isUnreviewed(clean.subarray(0, 20_000), { reviewed: false, tabHasReviewed: true })).toBe(false);
  });
});
