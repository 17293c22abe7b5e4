import type { Bonjour } from 'bonjour-service';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { FaceLog } from '../http/error-body.ts';
import { listLanAddresses, mdnsName, shortId } from './addresses.ts';
import { openResponder } from './responder.ts';

export const SERVICE_TYPE = 'matchdesk';

export interface AnnounceOptions {
  readonly hostId: string;
  readonly eventName: string;
  readonly port: number;
  readonly isHttps?: boolean;
  readonly log: FaceLog;
  /** How often the computer's addresses are looked at, ms; default 5 s. */
  readonly pollMs?: number;
  readonly listAddresses?: () => readonly string[];
}

export interface Announcer {
  /** The event's name, also where it may not have changed. */
  rename(eventName: string): void;
  /** Withdraws the announcement, so that other computers forget the host at once. */
  stop(): Promise<void>;
}

/** An mDNS label holds 63 bytes and a TXT entry 255. */
const LABEL_BYTES = 63;
const TXT_BYTES = 240;
/** A farewell that cannot be sent (the card is gone) must not hold the host up. */
const FAREWELL_MS = 500;

/**
 * Announces the host as `_matchdesk._tcp`: one responder for each IPv4 address, started anew when the addresses change. The TXT record
 * has `protocol`, `event`, `path` and `host`. Without a network, or where mDNS is not allowed, it does nothing but log.
 */
export function announce(options: AnnounceOptions): Announcer {
  const { log, listAddresses = listLanAddresses } = options;
  let eventName = options.eventName;
  let addresses: readonly string[] = [];
  let responders: Bonjour[] = [];
  let work = Promise.resolve();
  let stopped = false;

  function start(): void {
    const service = describe(options, eventName);
    responders = addresses.map((address) => openResponder(address, listAddresses, log));
    for (const responder of responders) responder.publish(service);
  }

  async function restart(): Promise<void> {
    await withdraw(responders);
    responders = [];
    if (!stopped) start();
  }

  function enqueue(): Promise<void> {
    work = work.then(restart).catch((error: unknown) => log.warn({ err: error }, 'the announcement failed'));
    return work;
  }

  function look(): void {
    const now = listAddresses();
    if (now.join() === addresses.join()) return;
    addresses = now;
    void enqueue();
  }

  look();
  const timer = setInterval(look, options.pollMs ?? 5_000);
  timer.unref();

  return {
    rename(name) {
      if (name === eventName) return;
      eventName = name;
      void enqueue();
    },
    async stop() {
      if (stopped) return work;
      stopped = true;
      clearInterval(timer);
      await enqueue();
    },
  };
}

function describe({ hostId, port, isHttps = false }: AnnounceOptions, eventName: string) {
  const id = shortId(hostId);
  return {
    // With an id in the name no two hosts clash, so nothing is probed: our own second address would answer.
    name: `${cut(eventName.trim() || 'Matchdesk', LABEL_BYTES - id.length - 1)} ${id}`,
    type: SERVICE_TYPE,
    port,
    host: mdnsName(hostId),
    probe: false,
    disableIPv6: true,
    txt: {
      protocol: String(PROTOCOL_VERSION),
      event: cut(eventName, TXT_BYTES),
      path: '/',
      host: hostId,
      tls: isHttps ? '1' : '0',
    },
  };
}

async function withdraw(responders: readonly Bonjour[]): Promise<void> {
  await Promise.all(responders.map((one) => withinTime((done) => one.unpublishAll(() => one.destroy(done)))));
}

function withinTime(run: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FAREWELL_MS);
    run(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The longest beginning of `text` that fits into `bytes` of UTF-8; a letter and its vowel sign stay together. */
function cut(text: string, bytes: number): string {
  let size = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept;
}
