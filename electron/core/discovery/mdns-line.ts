import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { EventEmitter } from 'node:events';
import { Bonjour } from 'bonjour-service';
import type { FaceLog } from '../http/error-body.ts';

const GROUP = '224.0.0.251';
/** A farewell that cannot be sent (the card is gone) must not hold the host up. */
const FAREWELL_MS = 500;

/** mDNS on the network of one address. */
export interface MdnsLine {
  readonly responder: Bonjour;
  /** Every answer that comes, as it was decoded: outside input. `from` is the address that sent it. */
  onAnswer(listener: (packet: unknown, from: string) => void): void;
  /** Asks who offers a service, for example `_matchdesk._tcp.local`. */
  ask(service: string): void;
  /** Passes what is sent through `change`. */
  changeAnswers(change: (response: unknown) => unknown): void;
  /** Withdraws what was published, and closes. */
  close(): Promise<void>;
}

export interface MdnsLineOptions {
  readonly address: string;
  readonly log: FaceLog;
  /** How often it is seen to that the group is still heard, ms; default 5 s. */
  readonly everyMs?: number;
  /** The card was pulled and plugged in again with its old address: nothing that was sent before may have arrived. */
  readonly onRejoin?: () => void;
}

/** Opens it. A port 5353 that may not be had, or a network without multicast, is only logged. */
export function openMdnsLine({ address, log, everyMs = 5_000, onRejoin }: MdnsLineOptions): MdnsLine {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const options = { type: 'udp4', interface: address, bind: '0.0.0.0', socket };
  const responder = new Bonjour(options, (error: unknown) => log.warn({ err: error }, 'an mDNS answer was not sent'));
  const mdns = readPath(responder, ['server', 'mdns']);
  if (!(mdns instanceof EventEmitter)) throw new Error('bonjour-service has no mdns');
  // A port 5353 that may not be opened comes as an event; unheard, it would end the process.
  mdns.on('error', (error: unknown) => log.warn({ err: error }, 'mDNS is not possible here'));
  mdns.on('warning', (error: unknown) => log.debug({ err: error }, 'mDNS'));
  // Just joined, joining again must fail; on a system where it does not, a loss cannot be told this way.
  let canTell = false;
  socket.once('listening', () => (canTell = !rejoin(socket, address)));
  const timer = setInterval(() => canTell && rejoin(socket, address) && onRejoin?.(), everyMs);
  timer.unref();

  return {
    responder,
    onAnswer(listener) {
      mdns.on('response', (packet: unknown, from: RemoteInfo) => listener(packet, from.address));
    },
    ask(service) {
      call(mdns, 'query', service, 'PTR');
    },
    changeAnswers(change) {
      const respond: unknown = Reflect.get(mdns, 'respond');
      if (typeof respond !== 'function') return;
      Reflect.set(mdns, 'respond', (response: unknown, ...rest: unknown[]) =>
        Reflect.apply(respond, mdns, [change(response), ...rest]),
      );
    },
    async close() {
      clearInterval(timer);
      await withinTime((done) => responder.unpublishAll(() => responder.destroy(done)));
    },
  };
}

/** Joining a group that one is in is an error. Where it is none the membership was lost, together with the card that had it. */
function rejoin(socket: Socket, address: string): boolean {
  try {
    socket.addMembership(GROUP, address);
    socket.setMulticastInterface(address);
    return true;
  } catch {
    return false;
  }
}

function call(target: object, method: string, ...args: unknown[]): void {
  const run: unknown = Reflect.get(target, method);
  if (typeof run === 'function') Reflect.apply(run, target, args);
}

function readPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
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
