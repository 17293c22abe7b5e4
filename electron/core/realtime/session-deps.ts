import type { Authenticator } from '../auth/authenticate.ts';
import type { FaceLog } from '../http/error-body.ts';
import type { MessageLimiter } from '../http/message-limiter.ts';
import type { Door } from '../http/ports.ts';
import type { Clock } from '../infra/clock.ts';
import type { Admission } from './admission.ts';
import type { FanOut } from './fan-out.ts';
import type { Limits } from './limits.ts';
import type { History, RealtimeMeter, TopicPolicy } from './ports.ts';
import type { Timers } from './timers.ts';

/** What every session of the host shares. */
export interface SessionDeps {
  readonly host: string;
  readonly door: Door;
  readonly history: History;
  readonly fanOut: FanOut;
  readonly policy: TopicPolicy;
  readonly authenticator: Authenticator;
  readonly admission: Admission;
  readonly limiter: MessageLimiter;
  readonly limits: Limits;
  readonly meter: RealtimeMeter;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: FaceLog;
}
