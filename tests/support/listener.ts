import { vi } from 'vitest';
import type { EventFrame, ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Core } from '#core/core-api.ts';

/** The window's session, hearing some topics from now on. */
export async function listen(core: Pick<Core, 'connect'>, topics: readonly string[]) {
  const frames: ServerFrame[] = [];
  const connection = core.connect((text) => {
    const frame = JSON.parse(text) as ServerFrame;
    if (frame.t === 'ping') connection.receive(JSON.stringify({ t: 'pong' }));
    else frames.push(frame);
  });
  connection.receive(JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION }));
  for (const topic of topics) connection.receive(JSON.stringify({ t: 'subscribe', topic }));
  await vi.waitUntil(() => frames.filter(({ t }) => t === 'subscribed').length === topics.length);
  return {
    events: (): EventFrame[] => frames.filter((frame): frame is EventFrame => frame.t === 'event'),
    types: (): string[] => frames.flatMap((frame) => (frame.t === 'event' ? [frame.type] : [])),
    close: () => connection.close(),
  };
}
