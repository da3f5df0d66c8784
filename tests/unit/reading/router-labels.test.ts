import { describe, expect, it } from 'vitest';
import { sortLine } from '../../../src/core/reading/sort-line';

describe('labels of routers', () => {
  it.each(['WPA2 Key: A1B2C3D4', 'WPA2-PSK: mypassword', 'WPA-Schlüssel: 12345678', 'Mot de passe invité : soleil'])(
    '%s has a password on it',
    (line) => {
      expect(JSON.stringify(sortLine(line))).toContain('wifi-password');
    },
  );

  it('the bank of a river whose name ends in a is a street', () => {
    expect(JSON.stringify(sortLine('Fuldaufer 3'))).toMatch(/street|address/u);
  });
});
