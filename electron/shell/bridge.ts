import { z } from 'zod';
import type { Core, LocalConnection } from '#core/core-api.ts';
import { HOST_PAGES, type HostPage } from '#shared/protocol/bridge.ts';
import { statusOf } from '#shared/protocol/errors.ts';
import { MAX_FRAME_BYTES, type ServerFrame } from '#shared/protocol/frames.ts';
import type { BridgeMessage } from './bridge-messages.ts';

/** A page needs one session; a few more are spare for a reconnect. */
const MAX_CHANNELS = 4;

const channelSchema = z.int().min(1).max(1_000_000);
const bridgeMessageSchema: z.ZodType<BridgeMessage> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open'), channel: channelSchema }),
  z.strictObject({ do: z.literal('send'), channel: channelSchema, frame: z.string() }),
  z.strictObject({ do: z.literal('close'), channel: channelSchema }),
  z.strictObject({ do: z.literal('open-host'), origin: z.string().max(64), page: z.enum(HOST_PAGES) }),
]);

/** One page of the desktop window. `id` is the same for every message of that page. */
export interface BridgePage {
  readonly id: number;
  deliver(channel: number, frame: string): void;
}

export interface Bridge {
  /** Takes one message of a page whose sender was checked. Returns why it was refused, for the log, or undefined. */
  receive(page: BridgePage, message: unknown): string | undefined;
  /** Ends every session of a page: it was reloaded, closed or crashed. */
  closePage(id: number): void;
}

/** Opens a page of another host; returns why it was refused, or undefined. */
export type OpenHost = (origin: string, page: HostPage) => string | undefined;

/** Joins the pages of the window to sessions of the core. Knows nothing of Electron, so that a browser can stand in for the window. */
export function createBridge(core: Pick<Core, 'connect'>, openHost: OpenHost): Bridge {
  const pages = new Map<number, Map<number, LocalConnection>>();

  function open(page: BridgePage, channel: number): string | undefined {
    const channels = pages.get(page.id) ?? new Map<number, LocalConnection>();
    channels.get(channel)?.close(); // numbers start again when a page is reloaded
    channels.delete(channel);
    if (channels.size >= MAX_CHANNELS) return 'too many channels';
    pages.set(page.id, channels);
    channels.set(
      channel,
      core.connect((frame) => page.deliver(channel, frame)),
    );
    return undefined;
  }

  function send(page: BridgePage, channel: number, frame: string): string | undefined {
    const connection = pages.get(page.id)?.get(channel);
    if (connection === undefined) return 'the channel is not open';
    if (Buffer.byteLength(frame) > MAX_FRAME_BYTES) {
      page.deliver(channel, tooLarge());
      return 'the frame is too large';
    }
    connection.receive(frame);
    return undefined;
  }

  function close(id: number, channel: number): string | undefined {
    const connection = pages.get(id)?.get(channel);
    if (connection === undefined) return 'the channel is not open';
    pages.get(id)?.delete(channel);
    connection.close();
    return undefined;
  }

  return {
    receive(page, message) {
      const parsed = bridgeMessageSchema.safeParse(message);
      if (!parsed.success) return 'not a message of the bridge';
      switch (parsed.data.do) {
        case 'open':
          return open(page, parsed.data.channel);
        case 'send':
          return send(page, parsed.data.channel, parsed.data.frame);
        case 'close':
          return close(page.id, parsed.data.channel);
        case 'open-host':
          return openHost(parsed.data.origin, parsed.data.page);
      }
    },
    closePage(id) {
      const channels = pages.get(id);
      pages.delete(id);
      for (const connection of channels?.values() ?? []) connection.close();
    },
  };
}

function tooLarge(): string {
  const code = 'input.too_large';
  const message = `A frame may have at most ${MAX_FRAME_BYTES} bytes.`;
  const frame: ServerFrame = { t: 'error', id: null, error: { code, status: statusOf(code), message } };
  return JSON.stringify(frame);
}
