import { describe, expect, it } from 'vitest';
import type { MatchdeskBridge } from '#shared/protocol/bridge.ts';
import { createBridgeTransport } from '#renderer/lib/transport.ts';

/** A bridge whose host says what the test lets it say. */
function makeBridge() {
  const said: string[] = [];
  let speak: (frame: string) => void = () => undefined;
  const bridge: MatchdeskBridge = {
    version: '0',
    platform: 'linux',
    openHost: () => undefined,
    openChannel(onFrame) {
      speak = onFrame;
      return { send: (frame) => said.push(frame), close: () => said.push('closed') };
    },
  };
  return { bridge, said, speak: (frame: string) => speak(frame) };
}

describe('the transport of the desktop window', () => {
  it('gives every frame on as it came', () => {
    const { bridge, speak } = makeBridge();
    const heard: string[] = [];
    const ended: unknown[] = [];
    createBridgeTransport(bridge).open({
      onOpen: () => undefined,
      onFrame: (text) => heard.push(text),
      onClose: (...why) => ended.push(why),
    });
    speak('{"t":"ping"}');
    speak('{"t":"error","id":null,"error":{"code":"input.invalid","status":400,"message":""}}');
    expect(heard).toHaveLength(2);
    expect(ended).toEqual([]);
  });

  it.each([
    [1001, 'host.stopping'],
    [4008, 'hello.too_late'],
    [4003, 'auth.revoked'],
  ])('closes when the host ends the session with %i %s, and says why', (code, reason) => {
    const { bridge, said, speak } = makeBridge();
    const ended: unknown[] = [];
    createBridgeTransport(bridge).open({
      onOpen: () => undefined,
      onFrame: () => ended.push('a frame'),
      onClose: (...why) => ended.push(why),
    });
    speak(JSON.stringify({ t: 'end', code, reason }));
    expect(ended).toEqual([[code, reason]]);
    expect(said).toEqual(['closed']);
  });
});
