import { randomUUID } from 'node:crypto';
import { CLOSE, type ClientFrame, type ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Actor } from '../auth/actor.ts';
import { AppError } from '../infra/app-error.ts';
import { toErrorBody } from '../http/error-body.ts';
import type { Release } from './admission.ts';
import type { SessionFacts } from './census.ts';
import { readClientFrame } from './client-frame.ts';
import { startHeartbeat } from './heartbeat.ts';
import { identifyCaller, type Caller } from './identify.ts';
import type { SessionDeps } from './session-deps.ts';
import { createStrikes, STRIKE } from './strikes.ts';
import { createTopics } from './topics.ts';
import { encode, type Transport } from './transport.ts';

export interface SessionOptions extends Caller {
  /** Called once, when the session has ended for whatever reason. */
  readonly onEnd?: () => void;
  /** Called at the first good hello. */
  readonly onHello?: () => void;
}

export interface Session {
  /** Takes one text frame of the client. Frames are taken up in the order of their coming. */
  receive(text: string): void;
  /** Ends the session and its transport; `reason` is an error code or a few words. */
  close(code: number, reason: string): void;
  /** The transport is gone. */
  end(): void;
  readonly actor: Actor | undefined;
  /** For counting who is here. */
  describe(): SessionFacts;
}

/** Closes that a limit asked for, whose reasons are counted. */
const BY_A_LIMIT: ReadonlySet<number> = new Set([CLOSE.noHeartbeat, CLOSE.policy, CLOSE.tooBig, CLOSE.slow]);

/** The one session code of all transports: hello, operations, topics, heartbeat, limits. The rules stand in shared/protocol/SPEC.md. */
export function createSession(transport: Transport, deps: SessionDeps, options: SessionOptions): Session {
  const { limits, timers, clock, log, meter } = deps;
  const isWindow = options.actor !== undefined;
  let actor: Actor | undefined;
  let ended = false;
  let waiting = 0;
  let inbox = Promise.resolve();
  let release: Release = () => undefined;
  let heardAt = timers.elapsed();
  /** The bucket of a spectator's session where the whole hall has one address. */
  const ownKey = `s:${randomUUID()}`;
  let cancelEnd = timers.after(limits.helloMs, () => close(CLOSE.policy, 'hello.too_late'));
  const strike = createStrikes(timers);
  const topics = createTopics(deps, {
    deliver: send,
    isEnded: () => ended,
    transport,
    onTooSlow: () => void closeSlow(),
  });
  const heartbeat = startHeartbeat({
    timers,
    everyMs: limits.heartbeatMs,
    silenceMs: isWindow ? Infinity : limits.silenceMs,
    ping: () => send({ t: 'ping' }),
    onSilence: () => close(CLOSE.noHeartbeat, 'no heartbeat'),
  });

  function send(frame: ServerFrame): void {
    if (!ended) transport.deliver(encode(frame));
  }

  function sendError(id: number | null, error: unknown): void {
    send({ t: 'error', id, error: toErrorBody(error, log) });
  }

  function end(): void {
    if (ended) return;
    ended = true;
    cancelEnd();
    heartbeat.stop();
    topics.close();
    release();
    options.onEnd?.();
  }

  function close(code: number, reason: string): void {
    if (ended) return;
    if (BY_A_LIMIT.has(code)) meter.limitHit(reason);
    end();
    transport.close(code, reason);
  }

  async function closeSlow(): Promise<void> {
    await topics.reset();
    close(CLOSE.slow, 'reconnect');
  }

  function receive(text: string): void {
    if (ended) return;
    meter.received();
    heartbeat.heard();
    heardAt = timers.elapsed();
    if (Buffer.byteLength(text) > limits.maxFrameBytes) return close(CLOSE.tooBig, 'input.too_large');
    const read = readClientFrame(text);
    if (!read.ok) return refuse(read.id, new AppError('input.invalid', { fields: read.fields }), STRIKE.junk);
    const { frame } = read;
    if (frame.t === 'pong') return;
    if (waiting === limits.heldMessages) {
      return refuse('id' in frame ? frame.id : null, new AppError('limit.rate', { retryAfter: 1 }), STRIKE.tooFast);
    }
    waiting += 1;
    inbox = inbox
      .then(() => accept(frame))
      .catch((error: unknown) => sendError(null, error))
      .finally(() => (waiting -= 1));
  }

  function refuse(id: number | null, error: AppError, weight: number): void {
    meter.limitHit(error.code);
    sendError(id, error);
    if (strike(weight)) close(CLOSE.policy, error.code);
  }

  async function accept(frame: ClientFrame): Promise<void> {
    if (!ended && actor === undefined && frame.t !== 'hello') close(CLOSE.policy, 'hello.first');
    if (actor !== undefined) await holdBack(actor);
    if (!ended) await handle(frame);
  }

  /** Waits until this person's bucket has room: a page that comes back with much to ask is slowed, not refused. */
  async function holdBack(by: Actor): Promise<void> {
    while (!ended && !isWindow) {
      const ms = await deps.limiter.take(limits.sharedAddress && by.device === null ? ownKey : by.key);
      if (ms === 0) return;
      await new Promise<void>((resolve) => timers.after(ms, resolve));
    }
  }

  async function handle(frame: ClientFrame): Promise<void> {
    switch (frame.t) {
      case 'hello':
        return hello(frame.protocol, frame.token);
      case 'send':
        void operate(frame.id, async (by) => {
          const { answer, replay } = await deps.door.send(by, frame.name, frame.input, frame.key);
          return replay ? { answer, replay } : { answer };
        });
        return;
      case 'ask':
        void operate(frame.id, async (by) => ({ answer: await deps.door.ask(by, frame.name, frame.input) }));
        return;
      case 'subscribe':
        return subscribe(frame);
      case 'unsubscribe':
        return topics.unsubscribe(frame.topic);
      case 'pong':
        return;
    }
  }

  async function operate(id: number, run: (by: Actor) => Promise<{ answer: unknown; replay?: true }>): Promise<void> {
    if (actor === undefined) return;
    try {
      send({ t: 'answer', id, ...(await run(actor)) });
    } catch (error) {
      sendError(id, error);
    }
  }

  async function subscribe(frame: Extract<ClientFrame, { t: 'subscribe' }>): Promise<void> {
    if (actor === undefined) return;
    const { topic, epoch, offset } = frame;
    try {
      await topics.subscribe(actor, topic, epoch === undefined || offset === undefined ? undefined : { epoch, offset });
    } catch (error) {
      sendError(null, error);
    }
  }

  async function hello(protocol: number, token: string | undefined): Promise<void> {
    if (protocol !== PROTOCOL_VERSION) return close(CLOSE.reload, 'reload');
    const identity = await identifyCaller(options, token, deps.authenticator);
    if (!identity.ok) return close(identity.code, identity.reason);
    if (ended) return;
    if (actor !== undefined && actor.device !== null && actor.device !== identity.actor.device) {
      return close(CLOSE.policy, 'hello.other_device');
    }
    if (actor?.key !== identity.actor.key) {
      const place = deps.admission.admitSession(identity.actor, {
        heardAt: () => heardAt,
        replace: () => close(CLOSE.policy, 'limit.replaced'),
      });
      if (place === undefined) return close(CLOSE.policy, 'limit.connections');
      release();
      release = place;
    }
    if (actor === undefined) options.onHello?.();
    actor = identity.actor;
    cancelEnd();
    cancelEnd = identity.until === undefined ? () => undefined : timers.after(identity.until - clock(), closeExpired);
    send({ t: 'welcome', protocol: PROTOCOL_VERSION, host: deps.host, now: clock(), heartbeat: limits.heartbeatMs });
  }

  function closeExpired(): void {
    close(CLOSE.tokenExpired, 'auth.token_expired');
  }

  return {
    receive,
    close,
    end,
    get actor() {
      return actor;
    },
    describe: () => ({
      role: actor?.role,
      topics: topics.list(),
      isBehind: transport.buffered() > limits.maxBufferedBytes,
    }),
  };
}
