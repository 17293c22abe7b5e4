import { v4 } from 'uuid';
import type { Draw } from '#shared/domain/seeding/random.ts';

/** One command that somebody sends, and what it must have made exactly once when it was answered. */
export interface Deed {
  readonly name: string;
  readonly input: unknown;
  readonly key: string;
  /** A row that there must be once: its table and name. */
  readonly makes?: { readonly table: 'entrant' | 'person' | 'tournament'; readonly name: string };
}

/** Tournaments and code of the event in which all this happens. */
export interface Scene {
  /** Takes entrants. */
  readonly open: string;
  /** Is being played by 32. */
  readonly running: string;
  readonly code: string;
}

/** Who sends: a desk that lists, a referee at the matches, and people who join. */
export type Part = 'desk' | 'referee' | 'joiner';

const FIRST_ROUND = 16;
const TWO_NIL = [
  [1, 0],
  [1, 0],
];
const TWO_ONE = [
  [1, 0],
  [0, 1],
  [1, 0],
];

/** The next thing that one of this part does. Names are unlike all others, so that what was done twice shows. */
export function makeDeed(part: Part, scene: Scene, draw: Draw): Deed {
  const key = makeKey(draw);
  const name = `${part} ${key.slice(0, 18)}`;
  if (part === 'joiner') {
    return { name: 'session.join', input: { code: scene.code, name }, key, makes: { table: 'person', name } };
  }
  if (part === 'referee') return makeRuling(scene, key, draw);
  if (draw(4) > 0) {
    const input = { tournament: scene.open, name };
    return { name: 'entrant.add', input, key, makes: { table: 'entrant', name } };
  }
  const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } };
  const input = { name, game: 'Chess', config, capacity: 8, startsAt: null };
  return { name: 'tournament.create', input, key, makes: { table: 'tournament', name } };
}

function makeRuling(scene: Scene, key: string, draw: Draw): Deed {
  const match = { tournament: scene.running, stage: 1, no: 1 + draw(FIRST_ROUND) };
  if (draw(3) === 0) return { name: 'match.call', input: { match, station: String(1 + draw(40)) }, key };
  const games = draw(2) === 0 ? TWO_NIL : TWO_ONE;
  return { name: 'match.change', input: { match, change: { kind: 'score', games } }, key };
}

/** A UUID of the run's own randomness: the same seed sends the same keys. */
function makeKey(draw: Draw): string {
  return v4({ random: Uint8Array.from({ length: 16 }, () => draw(256)) });
}
