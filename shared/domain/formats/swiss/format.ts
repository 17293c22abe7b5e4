import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';
import { refuse } from '#shared/lib/result.ts';
import { placeGroups, settleTies } from '../../ranking/index.ts';
import { listPlayed } from '../../stage/duels.ts';
import { isComplete } from '../../stage/read.ts';
import type { Stage } from '../../stage/stage.ts';
import type { PairingReason } from '../../pairing/pairing.ts';
import { countRounds } from '../drawn-rounds.ts';
import type { FreePlaces } from '../late-entry.ts';
import { offerNextRound } from '../late-round.ts';
import type { DrawReason, Format, Limits, NextRound, PlannedRound, Table } from '../format.ts';
import { findRoundLength } from '../lengths.ts';
import { countSwissRounds, DEFAULT_CONFIG, MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { SwissConfig } from './config.ts';
import { drawNextRound } from './draw-next-round.ts';
import { isOutdated } from './outdated.ts';
import type { SwissRecord, SwissRound } from './record.ts';
import { rankSwiss } from './standings.ts';

/** Valve's priority table pairs six of one record, which only sixteen entrants come to. */
const VALVE_ENTRANTS = 16;

/** Rounds drawn one after another from the standings. All matches stand in part 'swiss'; a bye is one against nobody. */
export const swiss: Format<SwissConfig> = {
  code: 'swiss',
  views: ['rounds', 'table'],
  defaultConfig: DEFAULT_CONFIG,
  limits: getLimits,
  open: () => [],
  matchCount: (config, entrants) => planRounds(config, entrants).reduce((sum, { matches }) => sum + matches, 0),
  standings: (stage, config) => rankStage(stage, config).standings,
  listTables: (stage, config) => [rankStage(stage, config)],
  allowsDraw: ({ end }) => 'rounds' in end,
  drawNext,
  isRoundOutdated: (stage, config, round) => {
    const record = readRecord(stage);
    return isOutdated(config, record, at(record.rounds, round - 1));
  },
  plan: planRounds,
  late: { listPlaces, enter: ({ matches }) => matches },
};

function getLimits({ pairing }: SwissConfig): Limits {
  return pairing === 'valve' ? { min: VALVE_ENTRANTS, max: VALVE_ENTRANTS } : { min: MIN_ENTRANTS, max: MAX_ENTRANTS };
}

function listPlaces(stage: Stage, config: SwissConfig): FreePlaces {
  const { end, missed = 'loss' } = config;
  const drawn = countRounds(stage);
  const isBeaten = 'losses' in end && missed === 'loss' && drawn >= end.losses;
  if (isBeaten) return refuse('late.beaten_already', { rounds: drawn });
  return offerNextRound(stage, { most: getLimits(config).max, isLastDrawn: isLastDrawn(stage, config) });
}

/** One more can ask for one round more, but not when the stage is over. */
function isLastDrawn(stage: Stage, config: SwissConfig): boolean {
  const { end } = config;
  if (!('rounds' in end)) return drawNext(stage, config).is === 'finished';
  const entrants = stage.entrants - stage.absent.size;
  return countRounds(stage) >= countSwissRounds(end, isComplete(stage) ? entrants : entrants + 1);
}

function drawNext(stage: Stage, config: SwissConfig): NextRound {
  const next = drawNextRound(config, readRecord(stage));
  if (next.kind === 'finished') return { is: 'finished' };
  if (next.kind === 'blocked') return { is: 'blocked', open: listOpen(stage) };
  const { round, pairs, bye, lengths, reasons } = next.draw;
  return { is: 'drawn', round, pairs, byes: bye === undefined ? [] : [bye], lengths, reasons: reasons.map(toReason) };
}

function toReason(reason: PairingReason): DrawReason {
  switch (reason.code) {
    case 'bye':
    case 'bye-again':
      return { code: reason.code, seeds: [reason.seed], values: [reason.score] };
    case 'float':
      return { code: reason.code, seeds: reason.pair, values: reason.scores };
    case 'rematch':
      return { code: reason.code, seeds: reason.pair, values: [reason.times] };
    case 'odd-group':
      return { code: reason.code, seeds: reason.seeds, values: [] };
  }
}

function listOpen(stage: Stage): readonly number[] {
  return stage.states.flatMap(({ phase }, index) => (phase === 'ready' ? [index + 1] : []));
}

function rankStage(stage: Stage, config: SwissConfig): Table {
  const { ranking, standings, tallies } = rankSwiss(config, readRecord(stage));
  const open = standings.some((standing) => standing.open);
  return { pool: 0, standings: placeGroups(settleTies(ranking.groups, stage.ties), open), ranking, tallies };
}

/** What the matches of a stage say of its rounds. */
function readRecord(stage: Stage): SwissRecord {
  const rounds = [...Map.groupBy(stage.matches, ({ round }) => round)].map(([round, matches]): SwissRound => ({
    round,
    pairs: matches.flatMap((match) => readPair(match)),
    bye: matches.map(readBye).find((seed) => seed !== undefined),
  }));
  const { duels } = listPlayed(stage);
  const all = Array.from({ length: stage.entrants }, (_, index) => index + 1);
  const seeds = all.filter((seed) => !stage.absent.has(seed));
  return { seeds, rounds, duels, out: [...stage.out], late: stage.late };
}

function readPair({ slots: [a, b] }: Match): readonly (readonly [number, number])[] {
  return a.kind === 'seed' && b.kind === 'seed' ? [[a.seed, b.seed]] : [];
}

function readBye({ slots: [a, b] }: Match): number | undefined {
  return a.kind === 'seed' && b.kind === 'nobody' ? a.seed : undefined;
}

/** Fixed rounds, or how the field thins out when wins and losses end it: of each record half win and half lose. */
function planRounds(config: SwissConfig, entrants: number): readonly PlannedRound[] {
  const { end } = config;
  const most = countSwissRounds(end, entrants);
  const makeRound = (round: number, matches: number): PlannedRound => {
    const special = findRoundLength(config.lengths.special, round, most);
    return { part: 'swiss', round, matches, length: special ?? config.lengths.default };
  };
  if ('rounds' in end)
    return Array.from({ length: most }, (_, index) => makeRound(index + 1, Math.floor(entrants / 2)));
  const rounds: PlannedRound[] = [];
  let field = new Map([['0-0', { wins: 0, losses: 0, count: entrants }]]);
  for (let round = 1; ; round++) {
    const playing = [...field.values()].reduce((sum, { count }) => sum + count, 0);
    if (playing < 2) return rounds;
    rounds.push(makeRound(round, Math.floor(playing / 2)));
    const next: typeof field = new Map();
    for (const { wins, losses, count } of field.values()) {
      const won = Math.ceil(count / 2);
      if (wins + 1 < end.wins) addTo(next, wins + 1, losses, won);
      if (losses + 1 < end.losses) addTo(next, wins, losses + 1, count - won);
    }
    field = next;
  }
}

function addTo(
  field: Map<string, { wins: number; losses: number; count: number }>,
  wins: number,
  losses: number,
  count: number,
): void {
  const key = `${wins}-${losses}`;
  const known = field.get(key);
  field.set(key, { wins, losses, count: count + (known?.count ?? 0) });
}
