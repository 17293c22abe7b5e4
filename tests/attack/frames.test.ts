import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE, MAX_FRAME_BYTES } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { until } from '../realtime/support/test-client.ts';
import { FakeTime } from '../realtime/support/fake-time.ts';
import { Target } from './support/target.ts';
import { frame, OPCODE, shakeHands } from './support/ws-bytes.ts';

const HELLO = JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION });
/** RFC 6455, 7.4.1. */
const PROTOCOL_ERROR = 1002;
const NOT_UTF8 = 1007;
const MB = 1024 * 1024;

describe('frames that no page sends', () => {
  const time = new FakeTime();
  let target: Target;
  beforeAll(async () => {
    const limits = { connectionsPerAddress: 1_000, handshakesPerAddress: 1_000, messagesPerSecond: 1e4, burst: 1e4 };
    target = await Target.start({ clock: time.clock, timers: time, limits });
  });
  afterAll(() => target.stop());

  const shake = (extensions?: string) => shakeHands(target.line(), target.origin, extensions);

  it('[FR3] may be as large as they may, and not a byte larger, before the hello and after it', async () => {
    const fill = (bytes: number) => `{"t":"pong","x":"${'x'.repeat(bytes - 19)}"}`;
    for (const first of [[], [HELLO]]) {
      const large = await shake();
      for (const text of [...first, fill(MAX_FRAME_BYTES + 1)]) large.socket.write(frame(text));
      expect(await large.closeCode()).toBe(CLOSE.tooBig);
    }
    const { client } = target.socket();
    await client.hello();
    client.write(fill(MAX_FRAME_BYTES));
    expect((await client.sees('error')).error.code).toBe('input.invalid');
    expect(client.closed).toBeUndefined();
  });

  it('[FR3] are refused by the length that they claim, before a byte of them is kept', async () => {
    for (const claimed of [MAX_FRAME_BYTES + 1, 2 ** 31, 2 ** 40]) {
      const line = await shake();
      line.socket.write(frame('', { claimed }));
      expect(await line.closeCode(), String(claimed)).toBe(CLOSE.tooBig);
    }
    // No frame can be so long: not even its length can be read.
    const absurd = await shake();
    absurd.socket.write(frame('', { claimed: 2 ** 53 }));
    expect([CLOSE.tooBig, PROTOCOL_ERROR]).toContain(await absurd.closeCode());
  });

  it('[FR3] may not come in pieces that are larger together: a bomb of a thousand fragments', async () => {
    const line = await shake();
    line.socket.write(frame(HELLO));
    line.socket.write(frame('x'.repeat(100), { last: false }));
    for (let piece = 0; piece < 1_000; piece += 1) {
      line.socket.write(frame('x'.repeat(100), { opcode: OPCODE.more, last: false }));
    }
    expect(await line.closeCode()).toBe(CLOSE.tooBig);
  });

  it('[FR3] may not be pieces without end and without content', async () => {
    const line = await shake();
    const before = process.memoryUsage.rss();
    line.socket.write(frame('', { last: false }));
    const many = Buffer.concat(Array.from({ length: 1_000 }, () => frame('', { opcode: OPCODE.more, last: false })));
    let written = 0;
    while (!line.socket.destroyed && line.socket.writable && written < 50) {
      await new Promise<void>((resolve) => line.socket.write(many, () => resolve()));
      written += 1;
    }
    expect(await line.closeCode()).toBeGreaterThan(0);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * MB);
  });

  it('[HS1] [HB2] hold no place when a message is begun and never ended', async () => {
    const unheard = await shake();
    unheard.socket.write(frame(HELLO.slice(0, 5), { last: false }));
    time.advance(10_000);
    expect(await unheard.closeCode()).toBe(CLOSE.policy);
    const { client, ws } = target.socket();
    await client.hello();
    ws.send('{', { fin: false });
    time.advance(50_000);
    expect((await client.isClosed()).code).toBe(CLOSE.noHeartbeat);
  });

  it('are not unpacked: the host takes no compression, and who compresses all the same is cut', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * MB)).subarray(0, -4);
    expect(bomb.length).toBeGreaterThan(MAX_FRAME_BYTES);
    const small = deflateRawSync(Buffer.alloc(8 * MB)).subarray(0, -4);
    expect(small.length).toBeLessThan(MAX_FRAME_BYTES);
    const before = process.memoryUsage.rss();
    for (const extension of [
      'permessage-deflate',
      'permessage-deflate; client_max_window_bits',
      'x-webkit-deflate-frame',
    ]) {
      for (const payload of [bomb, small]) {
        // `shakeHands` refuses a host that agrees to an extension.
        const line = await shake(extension);
        line.socket.write(frame(payload, { compressed: true }));
        expect(await line.closeCode(), extension).toBe(PROTOCOL_ERROR);
      }
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(32 * MB);
  });

  it.each([
    ['[FR1] are binary', frame(HELLO, { opcode: OPCODE.binary }), CLOSE.policy],
    ['are not masked', frame(HELLO, { masked: false }), PROTOCOL_ERROR],
    ['have an opcode that there is not', frame(HELLO, { opcode: 0x3 }), PROTOCOL_ERROR],
    ['go on with nothing', frame(HELLO, { opcode: OPCODE.more }), PROTOCOL_ERROR],
    ['are pings larger than a ping', frame('x'.repeat(126), { opcode: OPCODE.ping }), PROTOCOL_ERROR],
    ['are pings in pieces', frame('x', { opcode: OPCODE.ping, last: false }), PROTOCOL_ERROR],
    ['are no UTF-8', frame(Buffer.from([0xff, 0xfe, 0xfd])), NOT_UTF8],
    ['close with a code that there is not', frame(Buffer.from([0x03, 0xec]), { opcode: OPCODE.close }), PROTOCOL_ERROR],
  ])('%s: closed', async (_what, bytes, code) => {
    const line = await shake();
    line.socket.write(bytes);
    expect(await line.closeCode()).toBe(code);
  });

  it('[LM5] [SL3] in a flood close their line, and hold nobody else up', async () => {
    const { client, ws } = target.socket();
    await client.hello();
    const junk = await shake();
    junk.socket.write(frame(HELLO));
    junk.socket.write(Buffer.concat(Array.from({ length: 2_000 }, () => frame('{"t":"nonsense"}'))));
    expect(await junk.closeCode()).toBe(CLOSE.policy);
    // The library answers pings below the session; the flood must not grow what waits for this line, nor stop the others.
    const pings = await shake();
    pings.socket.pause();
    const many = Buffer.concat(Array.from({ length: 2_000 }, () => frame('x'.repeat(125), { opcode: OPCODE.ping })));
    for (let round = 0; round < 10 && !pings.socket.writableNeedDrain; round += 1) pings.socket.write(many);
    client.send({ t: 'ask', id: 1, name: 'venue.info', input: {} });
    expect((await client.sees('answer')).id).toBe(1);
    pings.socket.destroy();
    await until(() => expect(ws.readyState).toBe(ws.OPEN));
  });
});
