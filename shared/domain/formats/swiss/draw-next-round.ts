import type { MatchLength } from '../../model/stage.ts';
import type { Pair } from '../../pairing/circle.ts';
import type { Pairing, PairingReason } from '../../pairing/pairing.ts';
import { pairScoreGroups } from '../../pairing/score-groups/pair.ts';
import { pairValve } from '../../pairing/valve.ts';
import { getTally } from '../../ranking/index.ts';
import type { Tallies, Tally } from '../../ranking/index.ts';
import { rankByCascade } from '../../tiebreaks/index.ts';
import type { SwissConfig } from './config.ts';
import { toEntries } from './entries.ts';
import { getSwissLength } from './lengths.ts';
import { isFinished, listOpenPairs, listPlayers } from './players.ts';
import { tallySwiss } from './record.ts';
import type { SwissRecord, SwissRound } from './record.ts';
import { listRules } from './standings.ts';

/** A round to be kept as it is. */
export interface SwissDraw extends SwissRound {
  /** Of the match of each pair, in their order. */
  readonly lengths: readonly MatchLength[];
  /** What drew it; another number when the same record would be drawn in another way. */
  readonly algorithm: 'swiss-score-groups-1' | 'swiss-valve-1';
  /** Byes, floats and rematches, for those who ask. */
  readonly reasons: readonly PairingReason[];
}

export type NextRound =
  | { readonly kind: 'draw'; readonly draw: SwissDraw }
  | { readonly kind: 'finished' }
  /** These matches need a result first. */
  | { readonly kind: 'blocked'; readonly reason: 'open-matches'; readonly pairs: readonly Pair[] };

/**
 * The round after those that are drawn. No chance is in it: the same record gives the same draw, for ever, whatever the
 * order in which seeds and results came.
 */
export function drawNextRound(config: SwissConfig, record: SwissRecord): NextRound {
  const open = listOpenPairs(record);
  if (open.length > 0) return { kind: 'blocked', reason: 'open-matches', pairs: open };
  const tallies = tallySwiss(config, record);
  if (isFinished(config, record, tallies)) return { kind: 'finished' };
  const round = record.rounds.length + 1;
  const players = rankPlayers(config, record, tallies);
  const valve = config.pairing === 'valve' ? drawValve(players, round) : undefined;
  const odd = valve?.kind === 'odd' ? [{ code: 'odd-group', seeds: valve.group } as const] : [];
  const { pairs, bye, reasons } =
    valve?.kind === 'pairing' ? valve.pairing : pairScoreGroups(toEntries(players, record, tallies));
  const lengths = pairs.map((pair) =>
    getSwissLength(
      config,
      round,
      record.seeds.length,
      pair.map((seed) => getTally(tallies, seed)),
    ),
  );
  const algorithm = valve?.kind === 'pairing' ? 'swiss-valve-1' : 'swiss-score-groups-1';
  return { kind: 'draw', draw: { round, pairs, bye, lengths, algorithm, reasons: [...odd, ...reasons] } };
}

/** By the tie-breaks, and where these leave somebody tied, by seed: a draw needs one order. */
function rankPlayers(config: SwissConfig, record: SwissRecord, tallies: Tallies): readonly Tally[] {
  const rules = [...listRules(config).filter((code) => code !== 'seed'), 'seed'] as const;
  const { groups } = rankByCascade(tallies, listPlayers(config, record, tallies), rules);
  return groups.flat().map((seed) => getTally(tallies, seed));
}

type ValveRound =
  { readonly kind: 'pairing'; readonly pairing: Pairing } | { readonly kind: 'odd'; readonly group: readonly number[] };

function drawValve(players: readonly Tally[], round: number): ValveRound {
  const groups = Object.values(Object.groupBy(players, ({ wins, losses }) => `${wins}-${losses}`)).map((group) =>
    (group ?? []).map(({ seed }) => seed),
  );
  const odd = groups.find((group) => group.length % 2 === 1);
  if (odd) return { kind: 'odd', group: odd };
  const met = new Map(players.map(({ seed, meetings }) => [seed, meetings.map(({ opponent }) => opponent)]));
  const countMeetings = (a: number, b: number): number => (met.get(a) ?? []).filter((seed) => seed === b).length;
  return { kind: 'pairing', pairing: pairValve(groups, round, countMeetings) };
}
