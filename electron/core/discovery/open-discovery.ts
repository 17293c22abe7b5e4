import type { FaceLog } from '../http/error-body.ts';
import { listLanAddresses } from './addresses.ts';
import { announce, type Announcer } from './announce.ts';
import { browse, type Found } from './browse.ts';
import { watchAddresses } from './watch-addresses.ts';

export interface DiscoveryOptions {
  readonly hostId: string;
  /** The address that the host listens on; `0.0.0.0` is all of them. */
  readonly bind: string;
  /** Announce and look for others by mDNS. */
  readonly mdns: boolean;
  readonly log: FaceLog;
}

/** How the host is found, and finds others. */
export interface Discovery {
  /** Addresses under which the host answers, best first; this computer's own where the hall cannot reach it. */
  addresses(): readonly string[];
  /** Told when they change. */
  onChange(listener: () => void): void;
  /** Announces the host, once it listens. */
  announce(service: { readonly eventName: string; readonly port: number; readonly isHttps: boolean }): Announcer;
  lookAround(): Found;
  stop(): Promise<void>;
}

const NOTHING: Found = { search: 'off', hosts: [] };
const SILENT: Announcer = { rename: () => {}, stop: async () => {} };
const SELF = '127.0.0.1';

export function openDiscovery({ hostId, bind, mdns, log }: DiscoveryOptions): Discovery {
  const addresses = watchAddresses({ list: () => listHallAddresses(bind) });
  const browser = mdns ? browse({ hostId, addresses, log }) : undefined;
  let announcer = SILENT;
  return {
    addresses() {
      const found = listHallAddresses(bind); // asked anew: it is shown to people, and printed
      return found.length > 0 ? found : [SELF];
    },
    onChange: (listener) => void addresses.onChange(listener),
    announce(service) {
      if (mdns) announcer = announce({ hostId, addresses, log, ...service });
      return announcer;
    },
    lookAround: () => browser?.look() ?? NOTHING,
    async stop() {
      addresses.stop();
      await Promise.all([announcer.stop(), browser?.stop()]);
    },
  };
}

/** All addresses of this computer in the hall, or of them the one that the host listens on; none when it listens for itself alone. */
export function listHallAddresses(bind: string, all: readonly string[] = listLanAddresses()): readonly string[] {
  if (bind === '0.0.0.0' || bind === '::') return all;
  return bind === 'localhost' || bind === '::1' || bind.startsWith('127.') ? [] : [bind];
}
