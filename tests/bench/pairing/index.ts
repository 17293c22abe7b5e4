import { roundRobin } from '#shared/domain/formats/round-robin/index.ts';
import { rankSwiss, tallySwiss } from '#shared/domain/formats/swiss/index.ts';
import type { SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { getTally } from '#shared/domain/ranking/index.ts';
import { at } from '#shared/lib/at.ts';
import type { Figures } from '../figure.ts';
import { measure, measureInTurn, round } from '../measure.ts';
import { configFor, drawRound, playByLot, playStage } from './stage.ts';
import { drawTheirs, makeTheirRoundRobin, toPlayers } from './theirs.ts';
import type { Drawn } from './theirs.ts';

/** Rounds of a Swiss and of a round robin beside peers in one run, and the standings of a crowd. */
export async function benchPairing(): Promise<Figures> {
  return {
    ...(await benchBesidePeer()),
    ...(await benchLargeRound()),
    ...(await benchRoundRobin()),
    ...(await benchStandings()),
  };
}

/**
 * All rounds of a stage of 256 of whom one drops out, on the same standings: ours with tally, tie-breaks and reasons,
 * theirs with the pairing alone.
 */
async function benchBesidePeer(): Promise<Figures> {
  const entrants = 256;
  const config = configFor(entrants);
  const stages = playStage(entrants);
  const times = { ours: 0, theirs: 0 };
  const gaps = { ours: 0, theirs: 0 };
  for (const record of stages) {
    const players = toPlayers(record);
    times.ours += await measure(() => void drawRound(config, record), { warmUp: 10, runs: 20, within: 2000 });
    const draw = (): Drawn => drawTheirs(players(), record.rounds.length + 1);
    times.theirs += await measure(() => void draw(), { warmUp: 0, runs: 1, within: 1 });
    gaps.ours += sumGaps(record, drawRound(config, record).pairs);
    gaps.theirs += sumGaps(record, draw());
  }
  return {
    swiss_256_round_ms: { value: round(times.ours / stages.length), unit: 'ms' },
    swiss_256_round_tournament_pairings_ms: { value: round(times.theirs / stages.length), unit: 'ms' },
    swiss_256_round_times_faster: { value: round(times.theirs / times.ours), unit: 'times', atLeast: 50 },
    swiss_256_gaps: { value: gaps.ours, unit: 'count', atMost: gaps.theirs },
    swiss_256_gaps_tournament_pairings: { value: gaps.theirs, unit: 'count' },
    swiss_256_rematches: { value: countReasons(stages, 'rematch'), unit: 'count', atMost: 0 },
    swiss_256_second_byes: { value: countReasons(stages, 'bye-again'), unit: 'count', atMost: 0 },
  };
}

/** The sum of the gaps between the scores of the two of each pair. */
function sumGaps(record: SwissRecord, pairs: Drawn): number {
  const tallies = tallySwiss(configFor(record.seeds.length), record);
  let sum = 0;
  for (const [a, b] of pairs) {
    if (b !== null) sum += Math.abs(getTally(tallies, a).points - getTally(tallies, b).points);
  }
  return sum;
}

function countReasons(stages: readonly SwissRecord[], code: string): number {
  const draws = stages.map((record) => drawRound(configFor(record.seeds.length), record));
  return draws.flatMap(({ reasons }) => reasons).filter((reason) => reason.code === code).length;
}

/** The promise is about the slowest of the ten rounds. */
async function benchLargeRound(): Promise<Figures> {
  const entrants = 1024;
  const config = configFor(entrants);
  const times: number[] = [];
  for (const record of playStage(entrants)) {
    times.push(await measure(() => void drawRound(config, record), { warmUp: 2, runs: 7, within: 3000 }));
  }
  times.sort((a, b) => a - b);
  return {
    swiss_1024_round_ms: { value: round(at(times, times.length >> 1)), unit: 'ms', atMost: 100 },
    swiss_1024_slowest_round_ms: { value: round(at(times, times.length - 1)), unit: 'ms', atMost: 100 },
  };
}

/** The whole graph, as a stage is made of it. A hundred of ours in a sample beside one of theirs, so that the garbage they leave is counted too. */
async function benchRoundRobin(): Promise<Figures> {
  const entrants = 128;
  const makeHundred = (): void => {
    for (let i = 0; i < 100; i++) roundRobin.open(roundRobin.defaultConfig, entrants);
  };
  const turns = [makeHundred, () => makeTheirRoundRobin(entrants)];
  const [hundred = 1, peer = 0] = await measureInTurn(turns, { warmUp: 1, runs: 15, within: 8000 });
  return {
    round_robin_128_ms: { value: round(hundred / 100), unit: 'ms' },
    round_robin_128_brackets_manager_ms: { value: round(peer), unit: 'ms' },
    round_robin_128_times_faster: { value: round(peer / (hundred / 100)), unit: 'times', atLeast: 500 },
  };
}

async function benchStandings(): Promise<Figures> {
  const entrants = 10_000;
  const record = playByLot(entrants, 14);
  const ms = await measure(() => void rankSwiss(configFor(entrants), record), { warmUp: 2, runs: 9, within: 6000 });
  return { standings_10000_of_14_rounds_ms: { value: round(ms), unit: 'ms' } };
}
