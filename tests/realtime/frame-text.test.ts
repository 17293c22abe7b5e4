import { Receiver } from 'ws';
import { expect, it } from 'vitest';
import { frameText } from '#core/realtime/frame-text.ts';

/** Lengths around each of the three ways in which a header tells them (RFC 6455, 5.2). */
it.each([0, 1, 125, 126, 127, 65_535, 65_536, 300_000])('frames %i bytes as ws reads them', async (length) => {
  const text = 'x'.repeat(length);
  expect(await read(frameText(text))).toBe(text);
});

it('counts bytes and not letters', async () => {
  const text = '{"name":"মাশরাফি 🏆"}'.repeat(9);
  expect(text.length).toBeLessThan(Buffer.byteLength(text));
  expect(await read(frameText(text))).toBe(text);
});

function read(bytes: Buffer): Promise<string> {
  const receiver = new Receiver({ isServer: false });
  return new Promise((resolve, reject) => {
    receiver.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) reject(new Error('not text'));
      else resolve(data.toString());
    });
    receiver.on('error', reject);
    receiver.write(bytes);
  });
}
