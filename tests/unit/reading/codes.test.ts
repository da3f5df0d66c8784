import { describe, expect, it } from 'vitest';
import { readCode } from '../../../src/core/reading/codes/read-code';

const boardingPass = 'M1DOE/JANE            EABC123 ZRHLHRLX 0316 171Y012A0025 100';
const vcard =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jane\r\nFN:Jane Doe\r\nTEL;TYPE=cell:+41 44 000\r\n 00 00\r\nEND:VCARD';
const transfer = 'BCD\n002\n1\nSCT\nBFSWDE33BER\nJane Doe\nDE89370400440532013000\nEUR10';
const licence = '@\n\u001e\rANSI 636000090002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDAG2300 WEST ROAD\n';

describe('readCode says what is inside', () => {
  it.each([
    ['WIFI:T:WPA;S:Hotel Mira\\;guest;P:pa\\:ss;;', 'wifi-name=Hotel Mira;guest wifi-password=pa:ss'],
    ['wifi:S:ab;T:nopass;;', 'wifi-name=ab'],
    [boardingPass, 'person-name=DOE/JANE booking=ABC123 flight=LX 316 ZRH–LHR'],
    [vcard, 'person-name=Jane Doe phone=+41 44 00000 00'],
    ['MECARD:N:Doe,Jane;TEL:123;;', 'person-name=Doe Jane phone=123'],
    [transfer, 'bank-account=DE89370400440532013000 person-name=Jane Doe'],
    [licence, 'other=T64235789 person-name=SAMPLE address=2300 WEST ROAD'],
    ['#UT0210800000112345\u0000\u0001', 'ticket=UIC 1080'],
    ['#UT01118100001\u0000', 'ticket=UIC 1181'],
    ['OTI01008000001\u0000', 'ticket=UIC 0080'],
    ['#UT0x', 'other=#UT0x'],
    ['https://example.org/e-tickets/8F3K2L9Q', 'ticket=https://example.org/e-tickets/8F3K2L9Q'],
    ['https://example.org/show?ticket_id=12345&x=1', 'ticket=https://example.org/show?ticket_id=12345&x=1'],
    [
      'https://example.org/billet/123e4567-e89b-12d3-a456-426614174000',
      'ticket=https://example.org/billet/123e4567-e89b-12d3-a456-426614174000',
    ],
    ['https://example.org/tickets', 'url=https://example.org/tickets'],
    ['https://example.org/tickets/2025', 'url=https://example.org/tickets/2025'],
    ['https://example.org/tickets/summer-festival-2025', 'url=https://example.org/tickets/summer-festival-2025'],
    ['otpauth://totp/x?secret=ABCDEF', 'secret=otpauth'],
    ['geo:48.2010,16.3695', 'coordinates=48.2010, 16.3695'],
    ['mailto:jane@example.org?subject=x', 'email=jane@example.org'],
    ['tel:+4144000', 'phone=+4144000'],
    ['https://example.org/t/1', 'url=https://example.org/t/1'],
    ['just words', 'other=just words'],
  ])('%j', (payload, expected) => {
    const reads = readCode(payload, 'QRCode');
    expect(reads.map(({ sort, text }) => `${sort}=${text}`).join(' ')).toBe(expected);
  });

  it('takes the number on a pack of goods for that, whatever it looks like', () => {
    expect(readCode('4006381333931', 'EAN13')).toEqual([{ sort: 'product', text: '4006381333931' }]);
  });

  it('gives nothing that steers the text around it', () => {
    expect(readCode('a\u202Eb\u0000\nc', 'QRCode')).toEqual([{ sort: 'other', text: 'a b c' }]);
    expect(readCode('\u202E\u0007', 'QRCode')).toEqual([]);
  });
});
