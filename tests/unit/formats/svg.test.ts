import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned } from '../../support/expect-cleaned';
import { bytesOf } from '../../support/builders/bytes';
import { buildPng, chunk } from '../../support/builders/png';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array(0));
const cleaned = (text: string): string => decode(strip(encode(text)).bytes);
const root = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">';

describe('SVG', () => {
  it('drops comments, editor data, foreign elements, unknown attributes and text that is not shown', () => {
    const output = expectCleaned(
      encode(
        `<?xml version="1.0"?><!-- COMMENT-BY-JANE --><svg xmlns="http://www.w3.org/2000/svg" ` +
          `xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="8" height="8" ` +
          `inkscape:export-filename="C:\\JANE\\a.png"><metadata><who>META-JANE</who></metadata>` +
          `<g id="LAYER-JANE" data-name="DATA-JANE" whoami="ATTR-JANE" inkscape:label="LABEL-JANE">TEXT-JANE` +
          `<rect width="4" height="4" fill="#123456"/><inkscape:grid note="GRID-JANE"/><unknown>ELEMENT-JANE</unknown></g></svg>`,
      ),
      ['COMMENT', 'C:\\', 'META', 'LAYER', 'DATA', 'ATTR', 'LABEL', 'TEXT', 'GRID', 'ELEMENT'],
    );
    expect(decode(output)).toBe(`${root}<g><rect width="4" height="4" fill="#123456"/></g></svg>`);
  });

  it('leaves a clean file as it is', () => {
    const bytes = encode(`${root}<defs><path id="p" d="M0 0h8"/></defs><use href="#p"/></svg>`);
    expect(strip(bytes)).toMatchObject({ status: 'nothing-to-clean', format: 'svg', widthPx: 8, heightPx: 8 });
  });

  it('keeps ids that a style sheet, an address or an animation names', () => {
    const text =
      `${root}<style>#a{fill:red}</style><g id="a"/><g id="b" style="mask:url(#c)"/><mask id="c"/>` +
      `<rect id="d"><set attributeName="x" begin="e.click" to="1"/></rect><g id="e"/></svg>`;
    expect(cleaned(text)).toBe(text.replace(' id="b"', '').replace(' id="d"', ''));
  });

  it('cleans pictures inside, also inside styles', () => {
    const png = (parts: Parameters<typeof buildPng>[0]): string => Buffer.from(buildPng(parts)).toString('base64');
    const dirty = png({ beforePicture: [chunk('tEXt', 'Author\0Jane')] });
    const output = cleaned(
      `${root}<image href="data:image/png;base64,${dirty}"/>` +
        `<style>a{background:url(data:image/png;base64,${dirty})}</style></svg>`,
    );
    const clean = `data:image/png;base64,${png({})}`;
    expect(output).toBe(`${root}<image href="${clean}"/><style>a{background:url("${clean}")}</style></svg>`);
  });

  it('refuses a picture inside that cannot be cleaned', () => {
    expect(strip(encode(`${root}<image href="data:image/png;base64,iVBORw0KGgo="/></svg>`)).status).toBe('refused');
  });

  it('expands entities of the file itself, as Adobe writes them', () => {
    const output = cleaned(
      `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY note "JANE">]>` +
        `<svg xmlns="&ns_svg;" width="8" height="8"><text>&lt;&#65;&note;</text></svg>`,
    );
    expect(output).toBe(`${root}<text>&lt;AJANE</text></svg>`);
  });

  it('is not blown up by entities of entities', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const file = `<!DOCTYPE svg [<!ENTITY e0 "x">${lines.join('')}]>${root}<text>&e30;</text></svg>`;
    const start = performance.now();
    expect(strip(encode(file)).status).toBe('refused');
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('drops scripts and handlers, and reports them with remote addresses', () => {
    const outcome = strip(
      encode(
        `${root}<script>alert(1)</script><rect onclick="alert(2)" width="1"/>` +
          `<a href="javascript:alert(3)"><image href="https://example.org/pixel.png"/></a></svg>`,
      ),
    );
    expect(decode(outcome.bytes)).toBe(
      `${root}<rect width="1"/><a><image href="https://example.org/pixel.png"/></a></svg>`,
    );
    const notes = outcome.packets.map(({ label, bytes }) => `${label ?? ''}: ${decode(bytes)}`);
    expect(notes).toEqual([
      'script: alert(1)',
      'onclick: alert(2)',
      'href: javascript:alert(3)',
      'remote address: https://example.org/pixel.png',
    ]);
  });

  it('keeps a title somebody wrote and drops one a program wrote', () => {
    const text = `${root}<title>My cat</title><desc>Created with Sketch.</desc></svg>`;
    expect(cleaned(text)).toBe(`${root}<title>My cat</title></svg>`);
  });

  it('reads UTF-16 and Latin-1, and writes UTF-8', () => {
    const text = `${root}<text>Zoé</text></svg>`;
    const wide = bytesOf(0xff, 0xfe, Buffer.from(text, 'utf16le'));
    const latin = bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?>', Buffer.from(text, 'latin1'));
    for (const bytes of [wide, latin]) expect(decode(strip(bytes).bytes)).toBe(text);
  });

  it.each([
    ['an open element', `${root}<g>`],
    ['crossed elements', `${root}<g><a></g></a></svg>`],
    ['an unknown entity', `${root}<text>&who;</text></svg>`],
    ['two roots', `${root}</svg>${root}</svg>`],
    ['an attribute without quotes', '<svg width=8></svg>'],
  ])('refuses %s', (_, text) => {
    expect(strip(encode(text)).status).toBe('refused');
  });

  it('does not take a web page with a drawing in it for a drawing', () => {
    expect(strip(encode(`<!DOCTYPE html><html><body>${root}</svg></body></html>`)).format).toBeNull();
  });
});
