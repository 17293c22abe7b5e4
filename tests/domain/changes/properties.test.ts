import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Result } from '#shared/domain/model/stage.ts';
import { seedRandomly } from '#shared/domain/seeding/index.ts';
import { applyResult, compareStages, getOccupants, isComplete, loadStage } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import { anyConfig, AnyStage } from '../support/any-stage.ts';
import { readDerived, readOutcome } from '../support/play.ts';
import { itHolds } from '../support/property.ts';

const someEntrants = fc.integer({ min: 2, max: 21 });
const anySteps = fc.integer({ min: 0, max: 60 });

function reload({ matches, entrants, entries, rulings }: Stage, results: readonly Result[] = entries.flat()): Stage {
  return loadStage(matches, entrants, results, rulings);
}

/** Everything that counts: matches, standings, who is through, whether it is over. */
function readAll(any: AnyStage): unknown {
  const { format, stage } = any;
  return { outcome: readOutcome(stage), standings: format.standings(stage), next: format.drawNext(stage, 'x') };
}

/** Nobody stands in two matches of a round, and a result belongs to those who stand in its match. */
function expectSound(any: AnyStage): void {
  const { stage, format } = any;
  // One expectation of all that is wrong: a million single ones would take minutes.
  const wrong: string[] = [];
  for (const [round, matches] of Map.groupBy(stage.matches, (match) => `${match.part} ${match.round}`)) {
    const seated = matches.flatMap((match) => any.seatsOf(match));
    if (new Set(seated).size !== seated.length) wrong.push(`somebody stands twice in ${round}`);
    if (seated.some((seed) => stage.absent.has(seed))) wrong.push(`one that left stands in ${round}`);
  }
  for (const { no } of stage.matches) {
    const field = stage.states[no - 1]?.result?.field ?? getOccupants(stage, no);
    if (String(field) !== String(getOccupants(stage, no))) wrong.push(`match ${no} has another one's result`);
  }
  expect(wrong).toEqual([]);
  const present = Array.from({ length: stage.entrants }, (_, index) => index + 1).filter(
    (seed) => !stage.absent.has(seed),
  );
  const placed = format.standings(stage).map(({ seed }) => seed);
  expect(placed.toSorted((a, b) => a - b)).toEqual(present);
}

describe('any format after the fact', () => {
  itHolds(
    'keeps its order through results, overrides, disqualifications, drop-outs, late entries and undo',
    [anyConfig, someEntrants, fc.nat(), anySteps],
    (config, entrants, seed, steps) => {
      const any = new AnyStage(config, entrants, seed);
      for (let step = 0; step < steps; step++) {
        any.step(0.5);
        expectSound(any);
      }
      expect(readDerived(reload(any.stage))).toEqual(readDerived(any.stage));
    },
    1000,
  );

  itHolds(
    'comes to the same end when all is reset and the same results are entered again',
    [anyConfig, someEntrants, fc.nat(), anySteps],
    (config, entrants, seed, steps) => {
      const any = new AnyStage(config, entrants, seed);
      for (let step = 0; step < steps; step++) any.step(0.2);
      const before = readAll(any);
      const counted = any.stage.states.flatMap(({ result }) => (result !== undefined && result.id > 0 ? [result] : []));
      for (const result of seedRandomly(counted, `reset ${seed}`)) {
        const { match, field } = result;
        applyResult(any.stage, { id: any.takeId(), match, field, winner: null, games: [], kind: 'reset' });
      }
      for (const result of counted) applyResult(any.stage, { ...result, id: any.takeId() });
      expect(readAll(any)).toEqual(before);
    },
    1000,
  );

  itHolds(
    'comes to the same end in whatever order the results of what is drawn arrive',
    [anyConfig, someEntrants, fc.nat(), anySteps],
    (config, entrants, seed, steps) => {
      const any = new AnyStage(config, entrants, seed);
      for (let step = 0; step < steps; step++) any.step(0.4);
      const before = readAll(any);
      const entries = any.stage.entries.flat();
      any.stage = reload(any.stage, []);
      for (const entry of seedRandomly(entries, `order ${seed}`)) applyResult(any.stage, entry);
      expect(readAll(any)).toEqual(before);
    },
    1000,
  );

  itHolds(
    'can be played to its end after any trouble',
    [anyConfig, someEntrants, fc.nat(), anySteps],
    (config, entrants, seed, steps) => {
      const any = new AnyStage(config, entrants, seed);
      for (let step = 0; step < steps; step++) any.step(0.4);
      any.playOn();
      expectSound(any);
      expect(isComplete(any.stage)).toBe(true);
      expect(any.format.drawNext(any.stage, 'x').is).toBe('finished');
      expect(any.format.standings(any.stage).filter(({ open }) => open)).toEqual([]);
    },
    1000,
  );
});

describe('a late entry', () => {
  itHolds(
    'leaves every match its number, and taken back leaves all as it was',
    [anyConfig, someEntrants, fc.nat(), anySteps],
    (config, entrants, seed, steps) => {
      const any = new AnyStage(config, entrants, seed);
      for (let step = 0; step < steps; step++) any.step(0.2);
      const before = any.stage;
      const outcome = readOutcome(before);
      const standings = any.format.standings(before);
      const entered = any.enterLate();
      if (entered === undefined) return;
      expectSound(any);
      const shown = compareStages(before, any.stage);
      const differ = any.stage.matches.filter(
        ({ no }) => JSON.stringify(before.states[no - 1]) !== JSON.stringify(any.stage.states[no - 1]),
      );
      expect(shown.matches).toEqual(differ.map(({ no }) => no));
      expect(any.format.standings(any.stage).map((one) => one.seed)).toContain(entered.seed);
      any.leave(entered);
      expect((readOutcome(any.stage) as unknown[]).slice(0, before.matches.length)).toEqual(outcome);
      expect(any.format.standings(any.stage)).toEqual(standings);
      expectSound(any);
    },
    1000,
  );

  itHolds(
    'makes the bracket that it would have been with one more from the start, but for the numbers',
    [anyConfig, someEntrants, fc.nat()],
    (config, entrants, seed) => {
      const any = new AnyStage(config, entrants, seed);
      if (any.format.isDrawn) return;
      const before = any.stage.matches.length;
      const opened = any.stage.entrants;
      if (any.enterLate() === undefined) return;
      expect(any.stage.matches.map(({ no }) => no)).toEqual(any.stage.matches.map((_, index) => index + 1));
      expect(any.stage.matches.length).toBeGreaterThan(before);
      // Which losers come to a consolation bracket depends on where the byes are, and those left are others here.
      if ('consolation' in config && config.consolation === true) return;
      expect(any.stage.matches).toHaveLength(any.format.matchCount(opened + 1));
    },
    1000,
  );
});
