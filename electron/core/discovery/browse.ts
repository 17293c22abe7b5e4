import type { FaceLog } from '../http/error-body.ts';
import { isOnLink } from './addresses.ts';
import { type MdnsLine, openMdnsLine } from './mdns-line.ts';
import { type Neighbour, Neighbours } from './neighbours.ts';
import { readAnnouncement, SERVICE } from './read-announcement.ts';
import type { AddressWatch } from './watch-addresses.ts';

/** How often the network is asked, ms; and once more soon after the beginning, since a Wi-Fi loses such questions first. */
const ASK_MS = 5_000;
const AGAIN_MS = 1_000;
/** Nobody looks at the list any more: the host stops asking and listening. */
const IDLE_MS = 60_000;

export interface BrowseOptions {
  /** This host's own id, which is left out. */
  readonly hostId: string;
  readonly addresses: AddressWatch;
  readonly log: FaceLog;
  readonly elapsed?: () => number;
  readonly askMs?: number;
  /** Whether an address is of a network that this computer is in. */
  readonly isNear?: (address: string) => boolean;
}

export interface Found {
  /** `no-network`: this computer has no address in the hall. `off`: the host was started without mDNS. */
  readonly search: 'on' | 'off' | 'no-network';
  readonly hosts: readonly Neighbour[];
}

export interface Browser {
  /** The hosts that are there now. Asking begins with the first look and ends a minute after the last one. */
  look(): Found;
  stop(): Promise<void>;
}

/** Lists other hosts on the networks of this computer: one line for each address, opened anew when the addresses change. */
export function browse(options: BrowseOptions): Browser {
  const { log, addresses, askMs = ASK_MS, isNear = isOnLink, elapsed = () => performance.now() } = options;
  const neighbours = new Neighbours(options.hostId);
  let lines: readonly MdnsLine[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lookedAt = 0;
  let work = Promise.resolve();

  function hear(packet: unknown, from: string): void {
    if (!isNear(from)) return;
    const { here, gone } = readAnnouncement(packet);
    for (const service of gone) neighbours.leave(service, from, elapsed());
    for (const sighting of here) neighbours.hear(sighting, from, elapsed());
  }

  function ask(): void {
    if (elapsed() - lookedAt > IDLE_MS) void rest();
    else for (const line of lines) line.ask(SERVICE);
  }

  function open(): void {
    lines = addresses.current().map((address) => openMdnsLine({ address, log, onRejoin: ask }));
    for (const line of lines) line.onAnswer(hear);
    ask();
    setTimeout(ask, AGAIN_MS).unref();
  }

  /** One after the other: lines of before are closed when new ones open. */
  function renew(isWanted: boolean): Promise<void> {
    work = work
      .then(async () => {
        await Promise.all(lines.map((line) => line.close()));
        lines = [];
        if (isWanted) open();
      })
      .catch((error: unknown) => log.warn({ err: error }, 'other hosts cannot be looked for'));
    return work;
  }

  function wake(): void {
    timer = setInterval(ask, askMs);
    timer.unref();
    void renew(true);
  }

  function rest(): Promise<void> {
    clearInterval(timer);
    timer = undefined;
    return renew(false);
  }

  const stopWatching = addresses.onChange(() => {
    if (timer !== undefined) void renew(true);
  });

  return {
    look() {
      lookedAt = elapsed();
      if (timer === undefined) wake();
      const search = addresses.current().length === 0 ? 'no-network' : 'on';
      return { search, hosts: neighbours.list(elapsed()) };
    },
    async stop() {
      stopWatching();
      await rest();
    },
  };
}
