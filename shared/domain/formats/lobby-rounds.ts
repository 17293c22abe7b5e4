import { at } from '#shared/lib/at.ts';
import { readEntered } from './late-round.ts';
import { listSeats } from '../stage/entries.ts';
import { placeRows } from '../lobbies/index.ts';
import type { DrawnLobby, DrawnRound, DrawReason as LobbyReason, NextRound as NextLobbies } from '../lobbies/index.ts';
import type { Seed } from '../model/stage.ts';
import type { Stage } from '../stage/stage.ts';
import type { DrawReason, NextRound, PlannedRound } from './format.ts';

/** What the matches of a stage of lobbies say of its rounds. */
export function readRounds(stage: Stage): readonly DrawnRound[] {
  return [...Map.groupBy(stage.matches, ({ round }) => round).values()].map((matches) =>
    matches.map((match): DrawnLobby => {
      const { no } = match;
      const seats = listSeats(stage, match);
      const entries = at(stage.states, no - 1).result?.rows;
      return entries === undefined ? { seats } : { seats, rows: placeRows(entries) };
    }),
  );
}

/** The draw of lobbies in the words of all formats. */
export function toNextRound(stage: Stage, next: NextLobbies): NextRound {
  if (next.is === 'finished') return { is: 'finished' };
  if (next.is === 'blocked') {
    const open = stage.states.flatMap(({ phase }, index) => (phase === 'ready' ? [index + 1] : []));
    return { is: 'blocked', open };
  }
  const { round, lobbies, pausing, reasons } = next;
  const paused = pausing.length === 0 ? [] : [{ code: 'pausing', seeds: pausing, values: [] }];
  return {
    is: 'drawn',
    round,
    pairs: [],
    byes: [],
    lengths: [],
    lobbies,
    reasons: [...reasons.map(toReason), ...paused],
  };
}

function toReason(reason: LobbyReason): DrawReason {
  const { code } = reason;
  switch (code) {
    case 'groups-meet':
      return { code, seeds: [], values: [reason.lobby, ...reason.groups] };
    case 'group-pauses':
      return { code, seeds: [], values: [reason.group] };
    case 'snake-of-placements':
      return { code, seeds: [], values: [reason.advance] };
    case 'seat-moved':
    case 'seat-pauses':
    case 'out':
      return { code, seeds: [reason.seed], values: [] };
    default:
      return { code, seeds: [], values: [] };
  }
}

/**
 * Whether a round of lobbies would be drawn otherwise by now. Who is out now and has a seat in it was not out then, and
 * who came after it was not there.
 *
 * @param draw the round after the given ones, from as many entrants as there were
 */
export function isLobbyRoundOutdated(
  stage: Stage,
  round: number,
  draw: (before: readonly DrawnRound[], out: ReadonlySet<Seed>, entrants: number) => NextLobbies,
): boolean {
  const rounds = readRounds(stage);
  const drawn = at(rounds, round - 1);
  const seated = new Set(drawn.flatMap(({ seats }) => seats));
  const { entrants, missing } = readEntered(stage, round);
  const gone = [...stage.out, ...missing].filter((seed) => !seated.has(seed));
  const next = draw(rounds.slice(0, round - 1), new Set(gone), entrants);
  return next.is !== 'drawn' || tell(next.lobbies) !== tell(drawn.map(({ seats }) => seats));
}

function tell(lobbies: readonly (readonly Seed[])[]): string {
  return lobbies
    .map((seats) => seats.toSorted((a, b) => a - b).join('-'))
    .sort()
    .join(' ');
}

/** Rounds of lobbies as they will be, from how many lobbies each has. */
export function planLobbies(counts: readonly number[]): readonly PlannedRound[] {
  return counts.map((matches, index) => ({ part: 'lobby', round: index + 1, matches, length: { bestOf: 1 } }));
}
