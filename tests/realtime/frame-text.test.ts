import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frameText } from '#core/realtime/frame-text.ts';

let server: WebSocketServer;
beforeAll(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

/** Lengths around each of the three ways in which a header tells them (RFC 6455, 5.2). */
it.each([0, 1, 125, 126, 127, 65_535, 65_536, 300_000])('frames %i bytes as a client reads them', async (length) => {
  const text = 'x'.repeat(length);
  expect(await read(frameText(text))).toBe(text);
});

it('counts bytes and not letters', async () => {
  const text = '{"name":"মাশরাফি 🏆"}'.repeat(9);
  expect(text.length).toBeLessThan(Buffer.byteLength(text));
  expect(await read(frameText(text))).toBe(text);
});

/** What a client makes of bytes that the server writes below its WebSocket. */
async function read(bytes: Buffer): Promise<string> {
  server.once('connection', (_ws, { socket }) => void socket.write(bytes));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const [data, isBinary] = (await once(client, 'message')) as [Buffer, boolean];
  client.terminate();
  expect(isBinary).toBe(false);
  return data.toString();
}
