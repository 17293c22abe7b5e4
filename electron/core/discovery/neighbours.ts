import { toOrigin } from '#shared/protocol/host-address.ts';
import type { Sighting } from './read-announcement.ts';

/** Another host on the network, with the addresses under which it was heard, best first. */
export interface Neighbour {
  readonly host: string;
  readonly event: string;
  readonly protocol: number;
  readonly urls: readonly string[];
}

/** What is not heard for so long is gone: some rounds of asking, since a weak Wi-Fi loses such messages first. */
export const FORGET_MS = 20_000;
/** Heard in one of the last rounds; an address that the host left falls behind after this. */
const FRESH_MS = 11_000;
/** A farewell is believed after a second (RFC 6762, 10.1): a host that only changes its name is back by then. */
const FAREWELL_MS = 1_000;
/** Nobody fills the list, or our memory, with invented hosts. */
const MOST_HOSTS = 50;
const MOST_ADDRESSES = 8;

interface Heard extends Sighting {
  readonly address: string;
  readonly since: number;
  readonly at: number;
  readonly until: number;
}

/** Who is there, from what was heard. Times in ms of one clock that never goes back. */
export class Neighbours {
  readonly #own: string;
  readonly #hosts = new Map<string, Map<string, Heard>>();

  /** @param own this host's id, whose announcements come back to it */
  constructor(own: string) {
    this.#own = own.toLowerCase();
  }

  hear(sighting: Sighting, address: string, now: number): void {
    if (sighting.host === this.#own) return;
    this.#forget(now);
    const known = this.#hosts.get(sighting.host);
    if (known === undefined && this.#hosts.size >= MOST_HOSTS) return;
    const addresses = known ?? new Map<string, Heard>();
    const since = addresses.get(address)?.since ?? now;
    if (!addresses.has(address) && addresses.size >= MOST_ADDRESSES) return;
    addresses.set(address, { ...sighting, address, since, at: now, until: now + FORGET_MS });
    this.#hosts.set(sighting.host, addresses);
  }

  /** Only the address that said farewell leaves: nobody takes another one out of the list. */
  leave(service: string, address: string, now: number): void {
    for (const addresses of this.#hosts.values()) {
      const heard = addresses.get(address);
      if (heard?.service === service) addresses.set(address, { ...heard, until: now + FAREWELL_MS });
    }
  }

  list(now: number): readonly Neighbour[] {
    this.#forget(now);
    const found = [...this.#hosts.values()].flatMap((addresses) => toNeighbour([...addresses.values()], now) ?? []);
    return found.sort((a, b) => a.event.localeCompare(b.event) || a.host.localeCompare(b.host));
  }

  #forget(now: number): void {
    for (const [host, addresses] of this.#hosts) {
      for (const [address, { until }] of addresses) if (until <= now) addresses.delete(address);
      if (addresses.size === 0) this.#hosts.delete(host);
    }
  }
}

/** Addresses that answer before those that fell silent; of these the one that was there first, so that no later claim takes its place. */
function toNeighbour(heard: readonly Heard[], now: number): Neighbour | undefined {
  const isFresh = ({ at }: Heard) => now - at < FRESH_MS;
  const sorted = heard.toSorted((a, b) => Number(isFresh(b)) - Number(isFresh(a)) || a.since - b.since);
  const [first] = sorted;
  if (first === undefined) return undefined;
  const urls = sorted.map(({ address, port, isHttps }) => toOrigin(address, port, isHttps));
  return { host: first.host, event: first.event, protocol: first.protocol, urls };
}
