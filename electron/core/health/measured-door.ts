import type { Actor } from '../auth/actor.ts';
import type { Authenticator } from '../auth/authenticate.ts';
import type { Door } from '../http/ports.ts';
import { AppError } from '../infra/app-error.ts';
import type { Logger } from '../infra/logger.ts';
import type { Metrics, Outcome } from './metrics.ts';

export interface MeasuredDoorOptions {
  readonly metrics: Pick<Metrics, 'operation' | 'signInFailed'>;
  readonly elapsed: () => number;
  readonly isKnown: (name: string) => boolean;
  readonly isSignIn: (name: string) => boolean;
  readonly log: Pick<Logger, 'debug'>;
}

/** Counts and times every operation, and logs it by its ids alone. A name that is none is counted as `unknown`. */
export function measureDoor(door: Door, options: MeasuredDoorOptions): Door {
  async function measure<T>(
    actor: Actor,
    name: string,
    run: () => Promise<T>,
    outcomeOf: (value: T) => Outcome,
  ): Promise<T> {
    const operation = options.isKnown(name) ? name : 'unknown';
    const begun = options.elapsed();
    let outcome: Outcome = 'failed';
    let code: string | undefined;
    try {
      const value = await run();
      outcome = outcomeOf(value);
      return value;
    } catch (error) {
      if (error instanceof AppError) {
        ({ code } = error);
        const { status } = error.toBody();
        outcome = status >= 500 ? 'failed' : 'refused';
        if (outcome === 'refused' && options.isSignIn(name)) options.metrics.signInFailed(code);
      }
      throw error;
    } finally {
      const ms = options.elapsed() - begun;
      options.metrics.operation(operation, outcome, ms);
      const { device, person, role } = actor;
      options.log.debug({ operation, outcome, code, ms: Math.round(ms), device, person, role }, 'operation');
    }
  }

  return {
    send: (actor, name, input, key) =>
      measure(
        actor,
        name,
        () => door.send(actor, name, input, key),
        ({ replay }) => (replay ? 'replay' : 'ok'),
      ),
    ask: (actor, name, input) =>
      measure(
        actor,
        name,
        () => door.ask(actor, name, input),
        () => 'ok',
      ),
  };
}

/** Counts tokens that were no good. */
export function measureAuthenticator(
  authenticator: Authenticator,
  metrics: Pick<Metrics, 'signInFailed'>,
): Authenticator {
  return {
    async authenticate(token, address) {
      const found = await authenticator.authenticate(token, address);
      if (!found.ok) metrics.signInFailed(found.code);
      return found;
    },
  };
}
