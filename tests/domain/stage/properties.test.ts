import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { DERIVED } from '#shared/domain/model/stage.ts';
import type { Result, Ruling } from '#shared/domain/model/stage.ts';
import { makeDraw, seedRandomly } from '#shared/domain/seeding/index.ts';
import {
  applyResult,
  getCountingResult,
  isComplete,
  loadStage,
  makeUndo,
  revertChange,
} from '#shared/domain/stage/index.ts';
import type { Change, Stage } from '#shared/domain/stage/index.ts';
import { itHolds } from '../support/property.ts';
import { CALM, RandomPlay, readDerived, readOutcome, TROUBLED } from '../support/play.ts';
import type { Entry } from '../support/play.ts';
import { anySetup, startStage } from '../support/stages.ts';

const someEntrants = fc.integer({ min: 2, max: 24 });
const anySteps = fc.integer({ min: 0, max: 80 });

function listResults(entries: readonly Entry[]): readonly Result[] {
  return entries.flatMap((entry) => ('result' in entry ? [entry.result] : []));
}

function listRulings(entries: readonly Entry[]): readonly Ruling[] {
  return entries.flatMap((entry) => ('ruling' in entry ? [entry.ruling] : []));
}

/** Everything, entries included. */
function readAll(stage: Stage): unknown {
  return structuredClone({
    derived: readDerived(stage),
    entries: stage.entries,
    rulings: stage.rulings,
    out: stage.out,
  });
}

function idsOf(results: readonly Result[]): readonly number[] {
  return results.map(({ id }) => id).toSorted((a, b) => a - b);
}

function isEntered(result: Result | undefined): result is Result {
  return result !== undefined && result.id !== DERIVED;
}

/** Entries that count now, by id, without those about one match. */
function listCounting(stage: Stage, except = 0): readonly Result[] {
  return stage.matches.flatMap(({ no }) => {
    const result = no === except ? undefined : getCountingResult(stage, no);
    return isEntered(result) ? [result] : [];
  });
}

function show({ matches, cleared, revived }: Change): unknown {
  return { matches, cleared, revived };
}

describe('a stage in any trouble', () => {
  itHolds(
    'is what its entries make it: applied one by one in place, or loaded at once',
    [anySetup, someEntrants, fc.nat(), anySteps],
    (setup, entrants, seed, steps) => {
      const stage = startStage(setup, entrants);
      const { entries } = new RandomPlay(stage, seed, TROUBLED).run(steps);
      const loaded = loadStage(stage.matches, entrants, listResults(entries), listRulings(entries));
      expect(readDerived(loaded)).toEqual(readDerived(stage));
    },
    2000,
  );

  itHolds(
    'ends the same in whatever order the entries arrive',
    [anySetup, someEntrants, fc.nat(), anySteps],
    (setup, entrants, seed, steps) => {
      const stage = startStage(setup, entrants);
      const { entries } = new RandomPlay(stage, seed, TROUBLED).run(steps);
      const other = startStage(setup, entrants);
      const replay = new RandomPlay(other, seed);
      for (const entry of seedRandomly(entries, `order ${seed}`)) replay.enter(entry);
      expect(readDerived(other)).toEqual(readDerived(stage));
    },
    2000,
  );

  itHolds(
    'is put back exactly by reverting, and a preview shows what applying does',
    [anySetup, someEntrants, fc.nat(), anySteps],
    (setup, entrants, seed, steps) => {
      const stage = startStage(setup, entrants);
      const play = new RandomPlay(stage, seed, TROUBLED).run(steps);
      const before = readAll(stage);
      const entry = play.makeEntry();
      const preview = play.enter(entry);
      revertChange(stage, preview);
      expect(readAll(stage)).toEqual(before);
      expect(show(play.enter(entry))).toEqual(show(preview));
    },
    2000,
  );

  itHolds(
    'tells of a change just what changed: matches, results that stop counting, results that count again',
    [anySetup, someEntrants, fc.nat(), anySteps],
    (setup, entrants, seed, steps) => {
      const stage = startStage(setup, entrants);
      const play = new RandomPlay(stage, seed, TROUBLED).run(steps);
      const entry = play.makeEntry();
      const own = 'result' in entry ? entry.result.match : 0;
      const states = [...stage.states];
      const counted = new Set(listCounting(stage, own));
      const change = play.enter(entry);
      const counting = new Set(listCounting(stage, own));
      const differ = stage.matches.filter(({ no }) => stage.states[no - 1] !== states[no - 1]).map(({ no }) => no);
      expect(change.matches).toEqual(differ);
      expect(idsOf(change.cleared)).toEqual(idsOf([...counted].filter((result) => !counting.has(result))));
      expect(idsOf(change.revived)).toEqual(idsOf([...counting].filter((result) => !counted.has(result))));
    },
    2000,
  );

  itHolds(
    'reverts a whole afternoon, change by change, to the empty stage',
    [anySetup, someEntrants, fc.nat()],
    (setup, entrants, seed) => {
      const stage = startStage(setup, entrants);
      const before = readAll(stage);
      const play = new RandomPlay(stage, seed, TROUBLED);
      const changes: Change[] = [];
      for (let steps = 0; steps < 60; steps++) {
        const change = play.step();
        if (change) changes.push(change);
      }
      for (const change of changes.toReversed()) revertChange(stage, change);
      expect(readAll(stage)).toEqual(before);
    },
    300,
  );

  itHolds(
    'never lets an entrant that is out win by itself',
    [anySetup, someEntrants, fc.nat(), anySteps],
    (setup, entrants, seed, steps) => {
      const stage = startStage(setup, entrants);
      new RandomPlay(stage, seed, { ...TROUBLED, disqualifications: 0.2 }).run(steps);
      expect(stage.states.filter(({ winner, result }) => stage.out.has(winner) && !isEntered(result))).toEqual([]);
    },
    500,
  );
});

describe('a correction', () => {
  itHolds(
    'that is undone brings back exactly what it cleared',
    [anySetup, someEntrants, fc.nat(), fc.nat()],
    (setup, entrants, seed, at) => {
      const stage = startStage(setup, entrants);
      const play = new RandomPlay(stage, seed).run();
      const before = readOutcome(stage);
      const decided = stage.matches.filter(({ no }) => getCountingResult(stage, no));
      const no = decided[at % decided.length]?.no ?? 1;
      const former = getCountingResult(stage, no);
      if (!former) throw new Error('a complete stage has results');
      const id = play.takeId();
      const correction = applyResult(stage, { ...former, id, winner: former.winner === 0 ? 1 : 0 });
      const undo = makeUndo(stage, no);
      if (!undo) throw new Error('a correction can be undone');
      const undone = applyResult(stage, { ...undo, id: id + 1 });
      expect(readOutcome(stage)).toEqual(before);
      expect(undone.revived).toEqual(correction.cleared);
      expect(undone.cleared).toEqual(correction.revived);
    },
    2000,
  );

  itHolds(
    'by reset and the same results again leads to the same end',
    [anySetup, someEntrants, fc.nat(), fc.integer({ min: 1, max: 30 })],
    (setup, entrants, seed, resets) => {
      const stage = startStage(setup, entrants);
      const play = new RandomPlay(stage, seed).run();
      const before = readOutcome(stage);
      const draw = makeDraw(`resets ${seed}`);
      for (let i = 0; i < resets; i++) {
        const no = draw(stage.matches.length) + 1;
        const former = getCountingResult(stage, no);
        if (former) applyResult(stage, { ...former, id: play.takeId(), winner: null, games: [], kind: 'reset' });
      }
      for (const { result } of play.entries.filter((entry) => 'result' in entry)) {
        if (result.kind !== 'reset') applyResult(stage, { ...result, id: play.takeId() });
      }
      expect(readOutcome(stage)).toEqual(before);
    },
    1000,
  );

  itHolds(
    'leaves no match with a result of entrants that do not stand in it',
    [anySetup, someEntrants, fc.nat(), anySteps],
    (setup, entrants, seed, steps) => {
      const stage = startStage(setup, entrants);
      new RandomPlay(stage, seed, { ...TROUBLED, corrections: 0.4 }).run(steps);
      for (const { occupants, result } of stage.states) if (result) expect(result.field).toEqual(occupants);
    },
    500,
  );
});

describe('a calm stage', () => {
  itHolds(
    'is complete after one result a match, but for a reset that is not needed and a walkover',
    [anySetup, fc.integer({ min: 2, max: 64 }), fc.nat()],
    (setup, entrants, seed) => {
      const stage = startStage(setup, entrants);
      const { entries } = new RandomPlay(stage, seed, CALM).run();
      const spared = stage.states.filter(({ phase }) => phase === 'not-needed' || phase === 'walkover').length;
      expect(isComplete(stage)).toBe(true);
      expect(entries).toHaveLength(setup.matchCount(entrants) - spared);
    },
    500,
  );
});
