import type { ErrorBody } from './errors.ts';
import type { LiveScore } from './live.ts';
import type { EventType } from './events/registry.ts';

/** Text frames, one JSON object each. The same frames run over WebSocket and over the window's bridge. See SPEC.md. */
export type ClientFrame =
  /** First frame. Without a token the session is a spectator's. `lang` is kept for messages to this device. */
  | { readonly t: 'hello'; readonly protocol: number; readonly token?: string }
  | { readonly t: 'send'; readonly id: number; readonly name: string; readonly input: unknown; readonly key: string }
  | { readonly t: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  /** With `epoch` and `offset` of the last thing applied: resume. Without: from now on (after a snapshot give its offset). */
  | { readonly t: 'subscribe'; readonly topic: string; readonly epoch?: string; readonly offset?: number }
  | { readonly t: 'unsubscribe'; readonly topic: string }
  | { readonly t: 'pong' };

export type ServerFrame =
  | {
      readonly t: 'welcome';
      readonly protocol: number;
      readonly host: string;
      readonly now: number;
      readonly heartbeat: number;
    }
  | { readonly t: 'answer'; readonly id: number; readonly answer: unknown; readonly replay?: true }
  | { readonly t: 'error'; readonly id: number | null; readonly error: ErrorBody }
  /** Answer to subscribe: everything after `offset` follows as events, in order, once. */
  | { readonly t: 'subscribed'; readonly topic: string; readonly epoch: string; readonly offset: number }
  /** The history does not reach back: take a snapshot, then subscribe with its epoch and offset. */
  | { readonly t: 'reset'; readonly topic: string; readonly epoch: string; readonly offset: number }
  /** Scores of matches that are being played: state, without offset. `all`: there are no others (after `subscribed`). */
  | { readonly t: 'live'; readonly topic: string; readonly all: boolean; readonly scores: readonly LiveScore[] }
  | EventFrame
  | { readonly t: 'ping' }
  /** The last frame of a session, where the transport has no close code of its own: the bridge of the window. */
  | { readonly t: 'end'; readonly code: number; readonly reason: string };

export interface EventFrame {
  readonly t: 'event';
  readonly topic: string;
  readonly offset: number;
  readonly type: EventType;
  readonly at: number;
  readonly data: unknown;
}

/** Application close codes. */
export const CLOSE = {
  goingAway: 1001,
  tokenExpired: 4002,
  tokenInvalid: 4003,
  noHeartbeat: 4004,
  policy: 4008,
  tooBig: 4009,
  reload: 4010,
  slow: 4011,
} as const;
export const MAX_FRAME_BYTES = 16 * 1024;
