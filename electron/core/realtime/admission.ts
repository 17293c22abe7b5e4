import type { Actor } from '../auth/actor.ts';
import { WINDOW_ADDRESS } from '../auth/actor.ts';
import type { Limits } from './limits.ts';

/** Gives a place back. Calling it again does nothing. */
export type Release = () => void;

/** A session that holds a place, and may have to give it up. */
export interface Guest {
  /** When it was last heard, ms that never go back. */
  heardAt(): number;
  /** Ends it, because another session of the same person takes its place. */
  replace(): void;
}

export interface Admission {
  /** A socket that has not said hello; undefined: too many of this address. */
  admitHandshake(address: string): Release | undefined;
  /**
   * A session that has said hello. One too many of a person ends the one that was not heard for longest: a phone that lost its Wi-Fi
   * comes back although its dead sockets are still counted. Undefined: too many of an address without a person.
   */
  admitSession(actor: Actor, guest: Guest): Release | undefined;
  /** A spectator that hears a room; undefined: the room is full. Everyone else is let in and not counted. */
  admitToRoom(actor: Actor, topic: string): Release | undefined;
}

/** Counts who is inside, by the limits. SPEC [LM2] [LM3]. */
export function createAdmission(limits: Limits): Admission {
  const handshakes = createCounter();
  const spectators = createCounter();
  const rooms = createCounter();
  const guests = new Map<string, Set<Guest>>();
  const perAddress = (limit: number) => (limits.sharedAddress ? Infinity : limit);

  function admitGuest(key: string, guest: Guest): Release {
    const inside = guests.get(key) ?? new Set();
    while (inside.size >= limits.connectionsPerPerson) {
      const ghost = [...inside].reduce((a, b) => (b.heardAt() < a.heardAt() ? b : a));
      inside.delete(ghost);
      ghost.replace();
    }
    // A ghost that was the last one inside took the set along.
    guests.set(key, inside.add(guest));
    return () => {
      inside.delete(guest);
      if (inside.size === 0 && guests.get(key) === inside) guests.delete(key);
    };
  }

  return {
    admitHandshake: (address) => handshakes.take(address, perAddress(limits.handshakesPerAddress)),
    admitSession(actor, guest) {
      if (actor.address === WINDOW_ADDRESS) return () => undefined;
      if (actor.device !== null) return admitGuest(actor.key, guest);
      return spectators.take(actor.key, perAddress(limits.connectionsPerAddress));
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
