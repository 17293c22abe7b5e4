import { drawNextRound, rankSwiss, VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { getTally } from '#shared/domain/ranking/index.ts';
import type { Duel } from '#shared/domain/ranking/index.ts';
import { getTieBreak } from '#shared/domain/tiebreaks/index.ts';
import type { Item, Report } from '../report.ts';
import type { SwissFile } from './record.ts';

type Result = SwissFile['results'][number];

/** Exact: the rule asks for just this pairing at that time. */
export function replaySwiss({ results }: SwissFile): Report {
  const items: Item[] = [];
  const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
  let record: SwissRecord = { seeds, rounds: [], duels: [], out: [] };
  while (items.length < results.length) {
    const next = drawNextRound(VALVE_CONFIG, record);
    const round = record.rounds.length + 1;
    const details = describeSeeds(record);
    if (next.kind !== 'draw') {
      const left = results.slice(items.length);
      return {
        noun: 'pairing',
        items: [...items, ...left.map((one, index) => refuse(items.length + index + 1, one, next.kind))],
      };
    }
    const asked = next.draw.pairs;
    const played = results.slice(items.length, items.length + asked.length);
    for (const [a, b] of played) {
      const isAsked = asked.some((pair) => pair.includes(a) && pair.includes(b));
      const rather = asked.filter((pair) => pair.includes(a) || pair.includes(b)).map((pair) => pair.join(' v '));
      const why = isAsked ? undefined : `round ${round} has ${a} v ${b}; the rule asks for ${rather.join(' and ')}`;
      items.push({ at: items.length + 1, why, details: [`round ${round}, by current seed: ${details}`] });
    }
    record = {
      ...record,
      rounds: [...record.rounds, { round, pairs: played.map(([a, b]) => [a, b]), bye: undefined }],
      duels: [...record.duels, ...played.map((result) => toDuel(result, round))],
    };
  }
  return { noun: 'pairing', items };
}

function toDuel([a, b, winner]: Result, round: number): Duel {
  return { field: [a, b], winner: winner === a ? 0 : 1, games: [], kind: 'played', round };
}

function refuse(at: number, [a, b]: Result, kind: string): Item {
  const why = kind === 'finished' ? 'everybody is through or out before it' : 'its round cannot be drawn';
  return { at, why: `${a} v ${b}: ${why}`, details: [] };
}

/** '9 (2-0, 0) ...': by current seed, with record and difficulty, as the round is drawn. */
function describeSeeds(record: SwissRecord): string {
  const { ranking, tallies } = rankSwiss(VALVE_CONFIG, record);
  const tied = ranking.groups.flat();
  const difficulties = getTieBreak('difficulty').compute({ tallies, tied }) ?? [];
  const describe = (seed: number, index: number): string => {
    const { wins, losses } = getTally(tallies, seed);
    return `${seed} (${wins}-${losses}, ${difficulties[index]})`;
  };
  return tied.map(describe).join(' ');
}
