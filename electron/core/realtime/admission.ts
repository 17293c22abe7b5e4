import type { Actor } from '../auth/actor.ts';
import { WINDOW_ADDRESS } from '../auth/actor.ts';
import type { Limits } from './limits.ts';

/** Gives a place back. Calling it again does nothing. */
export type Release = () => void;

export interface Admission {
  /** A socket that has not said hello; undefined: too many of this address. */
  admitHandshake(address: string): Release | undefined;
  /** A session that has said hello; undefined: too many of this person, or of this address without one. */
  admitSession(actor: Actor): Release | undefined;
  /** A spectator that hears a room; undefined: the room is full. Everyone else is let in and not counted. */
  admitToRoom(actor: Actor, topic: string): Release | undefined;
}

/** Counts who is inside, by the limits. SPEC [LM2] [LM3]. */
export function createAdmission(limits: Limits): Admission {
  const handshakes = createCounter();
  const sessions = createCounter();
  const rooms = createCounter();

  return {
    admitHandshake: (address) => handshakes.take(address, limits.handshakesPerAddress),
    admitSession(actor) {
      if (actor.address === WINDOW_ADDRESS) return () => undefined;
      return sessions.take(
        actor.key,
        actor.device === null ? limits.connectionsPerAddress : limits.connectionsPerPerson,
      );
    },
    admitToRoom(actor, topic) {
      if (actor.role !== 'spectator') return () => undefined;
      return rooms.take(topic, limits.spectatorsPerRoom);
    },
  };
}

function createCounter() {
  const counts = new Map<string, number>();

  return {
    take(key: string, limit: number): Release | undefined {
      const count = counts.get(key) ?? 0;
      if (count >= limit) return undefined;
      counts.set(key, count + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (counts.get(key) ?? 1) - 1;
        if (left === 0) counts.delete(key);
        else counts.set(key, left);
      };
    },
  };
}
