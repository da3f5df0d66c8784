import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer } from '../../../demo/server';
import type { DemoServer } from '../../../demo/server';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer();
});
afterAll(() => demo.close());

/** Bytes with everything in them that a careless multipart parser trips over. */
const bytes = Uint8Array.from([...Array(256).keys(), 13, 10, 45, 45, 13, 10, 13, 10, 0, 255]);

describe('the demo server', () => {
  it('keeps exactly what it was sent, in order', async () => {
    const body = new FormData();
    body.append('words', 'not a file');
    body.append('photos', new File([bytes], 'Urlaub "Straße"/1.jpg', { type: 'image/jpeg' }));
    body.append('photos', new File([], 'empty.png', { type: 'image/png' }));
    const answer = await fetch(`${demo.origin}/upload`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    const [first, second] = demo.received;
    expect([...(first?.bytes ?? [])]).toEqual([...bytes]);
    expect(first?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(first?.type).toBe('image/jpeg');
    expect(first?.fileName).toContain('Straße');
    expect(second?.bytes.length).toBe(0);
    expect(demo.uploads).toBe(1);

    const listed = (await (await fetch(`${demo.origin}/received.json`)).json()) as { readonly files: unknown[] };
    expect(listed.files).toHaveLength(2);
    const back = await fetch(`${demo.origin}/received/1`);
    expect([...new Uint8Array(await back.arrayBuffer())]).toEqual([...bytes]);
  });

  it('refuses what is no whole multipart body, and serves nothing outside its folders', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const half = '--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nhal';
    expect((await fetch(`${demo.origin}/upload`, { method: 'POST', headers, body: half })).status).toBe(400);
    expect((await fetch(`${demo.origin}/upload`, { method: 'POST', body: 'text' })).status).toBe(400);
    expect((await fetch(`${demo.origin}/composer/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${demo.origin}/package.json`)).status).toBe(404);
  });
});
