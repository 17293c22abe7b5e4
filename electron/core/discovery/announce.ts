import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { FaceLog } from '../http/error-body.ts';
import { mdnsName, shortId } from './addresses.ts';
import { type MdnsLine, openMdnsLine } from './mdns-line.ts';
import { tidyRecords } from './own-records.ts';
import type { AddressWatch } from './watch-addresses.ts';

export const SERVICE_TYPE = 'matchdesk';

export interface AnnounceOptions {
  readonly hostId: string;
  readonly eventName: string;
  readonly port: number;
  readonly isHttps?: boolean;
  readonly addresses: AddressWatch;
  readonly log: FaceLog;
  /** How often each line is looked after, ms; default 5 s. */
  readonly everyMs?: number;
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

/**
 * Announces the host as `_matchdesk._tcp`: one responder for each IPv4 address, started anew when the addresses change. The TXT record
 * has `protocol`, `event`, `path` and `host`. Without a network, or where mDNS is not allowed, it does nothing but log.
 */
export function announce(options: AnnounceOptions): Announcer {
  const { log, addresses, everyMs } = options;
  let eventName = options.eventName;
  let lines: readonly MdnsLine[] = [];
  let work = Promise.resolve();
  let stopped = false;

  function start(): void {
    const service = describe(options, eventName);
    lines = addresses.current().map((address) => {
      const onRejoin = () => void enqueue();
      return openMdnsLine({ address, log, onRejoin, ...(everyMs !== undefined && { everyMs }) });
    });
    for (const line of lines) {
      line.changeAnswers((response) => tidyRecords(response, addresses.current()));
      line.responder.publish(service);
    }
  }

  async function restart(): Promise<void> {
    await Promise.all(lines.map((line) => line.close()));
    lines = [];
    if (!stopped) start();
  }

  function enqueue(): Promise<void> {
    work = work.then(restart).catch((error: unknown) => log.warn({ err: error }, 'the announcement failed'));
    return work;
  }

  void enqueue();
  const stopWatching = addresses.onChange(() => void enqueue());

  return {
    rename(name) {
      if (name === eventName) return;
      eventName = name;
      void enqueue();
    },
    async stop() {
      if (stopped) return work;
      stopped = true;
      stopWatching();
      await enqueue();
    },
  };
}

function describe({ hostId, port, isHttps = false }: AnnounceOptions, eventName: string) {
  const id = shortId(hostId);
  return {
    // With an id in the name no two hosts clash, so nothing is probed: our own second address would answer.
    name: `${cut(toLabel(eventName) || 'Matchdesk', LABEL_BYTES - id.length - 1)} ${id}`,
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

/** A dot would part the label in two, and two dots end the name; the event's name stands whole in the TXT record. */
function toLabel(eventName: string): string {
  return eventName.replace(/[.\s]+/g, ' ').trim();
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
