import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { CLOSE } from '#shared/protocol/frames.ts';
import { windowActor, WINDOW_ADDRESS } from '../auth/actor.ts';
import type { LocalConnection } from '../core-api.ts';
import type { Guard } from '../http/guard.ts';
import { toErrorBody } from '../http/error-body.ts';
import { answerRaw } from '../http/raw-answer.ts';
import { AppError } from '../infra/app-error.ts';
import { createAdmission } from './admission.ts';
import { type Census, countSessions } from './census.ts';
import { createFanOut } from './fan-out.ts';
import type { LiveScores } from './live.ts';
import { HostSocket } from './host-socket.ts';
import type { Feed, RealtimeMeter } from './ports.ts';
import { createSession, type Session, type SessionOptions } from './session.ts';
import type { SessionDeps } from './session-deps.ts';
import { createSocketTransport } from './socket-transport.ts';
import { encode, type Transport } from './transport.ts';
import { checkUpgrade } from './upgrade.ts';

export interface RealtimeDeps extends Omit<SessionDeps, 'admission' | 'fanOut'> {
  readonly feed: Feed;
  readonly guard: Guard;
}

export interface Realtime {
  /** Answers WebSocket upgrades at `/ws` of this server; before it listens. */
  attach(server: Server): void;
  /** A session of the desktop window: admin, the same frames. After its end a last error frame tells why. */
  connectLocal(deliver: (frame: string) => void): LocalConnection;
  /** Ends every session of a device that was signed out or got another role; after the commit. */
  closeDevice(device: string): void;
  /** Ids of the devices that have a session now. */
  listConnectedDevices(): ReadonlySet<string>;
  /** Scores of matches that are being played. */
  readonly live: LiveScores;
  /** Sessions that are open now. */
  count(): number;
  /** Who is here now, in numbers. */
  census(): Census;
  /** Closes all sockets with 1001, and refuses new ones. */
  stop(): Promise<void>;
}

/** How long clients may take to answer the close before their sockets are cut. */
const STOP_GRACE_MS = 1_000;

/** The realtime face: all sessions of this host, over WebSocket and from the desktop window. */
export function createRealtime(options: RealtimeDeps): Realtime {
  const fanOut = createFanOut(options.feed, options.timers);
  const deps: SessionDeps = { ...options, fanOut, admission: createAdmission(options.limits) };
  const sessions = new Set<Session>();
  const wss = new WebSocketServer({
    noServer: true,
    WebSocket: HostSocket,
    maxPayload: options.limits.maxFrameBytes,
    perMessageDeflate: false,
    clientTracking: true,
    // One message a turn of the event loop: who sends many at once holds nobody else up, and each is counted as it comes.
    allowSynchronousEvents: false,
  });
  let stopping = false;

  function open(transport: Transport, sessionOptions: SessionOptions): Session {
    const session = createSession(countSent(transport, options.meter), deps, {
      ...sessionOptions,
      onEnd: () => sessions.delete(session),
    });
    sessions.add(session);
    return session;
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    try {
      if (stopping) throw new AppError('host.stopping', { retryAfter: 5 });
      const { needsToken } = checkUpgrade(request, options.guard);
      const address = request.socket.remoteAddress ?? 'unknown';
      const release = deps.admission.admitHandshake(address);
      if (release === undefined) {
        options.meter.limitHit('limit.connections');
        throw new AppError('limit.connections', { retryAfter: 5 });
      }
      socket.once('close', release);
      wss.options.maxPayload = options.limits.maxFrameBytes;
      wss.handleUpgrade(request, socket, head, (ws) => serve(ws, socket, { address, needsToken }, release));
    } catch (error) {
      answerRaw(socket, toErrorBody(error, options.log));
    }
  }

  function serve(ws: WebSocket, socket: Duplex, sessionOptions: SessionOptions, release: () => void): void {
    const session = open(createSocketTransport(ws, socket), { ...sessionOptions, onHello: release });
    ws.on('message', (data, isBinary) => {
      if (isBinary || !Buffer.isBuffer(data)) session.close(CLOSE.policy, 'frames are text');
      else session.receive(data.toString());
    });
    ws.on('error', (error) => options.log.debug({ err: error }, 'a socket failed'));
    ws.on('close', () => session.end());
  }

  return {
    attach(server) {
      server.on('upgrade', upgrade);
    },
    connectLocal(deliver) {
      const transport: Transport = {
        deliver: (frame) => deliver(frame.text),
        buffered: () => 0,
        drained: () => Promise.resolve(),
        close: (code, reason) => deliver(encode({ t: 'end', code, reason }).text),
      };
      const session = open(transport, { address: WINDOW_ADDRESS, actor: windowActor() });
      return { receive: (frame) => session.receive(frame), close: () => session.end() };
    },
    closeDevice(device) {
      for (const session of [...sessions]) {
        if (session.actor?.device === device) session.close(CLOSE.tokenInvalid, 'auth.revoked');
      }
    },
    listConnectedDevices: () => new Set([...sessions].flatMap(({ actor }) => actor?.device ?? [])),
    live: fanOut.live,
    count: () => sessions.size,
    census: () => countSessions([...sessions].map((session) => session.describe())),
    async stop() {
      stopping = true;
      fanOut.stop();
      for (const session of [...sessions]) session.close(CLOSE.goingAway, 'host.stopping');
      await cutAll(wss);
    },
  };
}

function countSent(transport: Transport, meter: RealtimeMeter): Transport {
  return {
    ...transport,
    deliver(frame) {
      meter.sent();
      transport.deliver(frame);
    },
  };
}

async function cutAll(wss: WebSocketServer): Promise<void> {
  const cut = setTimeout(() => wss.clients.forEach((ws) => ws.terminate()), STOP_GRACE_MS);
  await Promise.all([...wss.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve))));
  clearTimeout(cut);
  await new Promise((resolve) => wss.close(resolve));
}
