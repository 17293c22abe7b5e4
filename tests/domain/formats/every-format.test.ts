import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { NOBODY } from '#shared/domain/model/stage.ts';
import type { Seed, Standing } from '#shared/domain/model/stage.ts';
import { applyRuling, getCountingResult, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { anyBracket, anyConsolation, anySample } from '../support/any-format.ts';
import { PlayThrough } from '../support/play-through.ts';
import { readOutcome } from '../support/play.ts';
import { itHolds } from '../support/property.ts';

const anyText = fc.nat().map(String);

function seedsOf(standings: readonly Standing[]): readonly Seed[] {
  return standings.map(({ seed }) => seed).toSorted((a, b) => a - b);
}

function listSeeds(entrants: number): readonly Seed[] {
  return Array.from({ length: entrants }, (_, index) => index + 1);
}

/** How many of a bracket that ends early have not lost; one champion of any other. */
function countUnbeaten(config: StageConfig): number {
  const until = config.format === 'double-elimination' ? config.until : undefined;
  return until === undefined ? 1 : Math.floor(until / (until % 3 === 0 ? 3 : 2));
}

/** Places rise; who shares one stands on the best of them, and the next one counts who stands before. */
function checkPlaces(standings: readonly Standing[]): void {
  for (const [index, { place }] of standings.entries()) {
    const before = standings[index - 1]?.place;
    if (place !== index + 1 && place !== before) throw new Error(`place ${place} stands at ${index + 1}`);
  }
}

/** 'a v b' for every match of two that was played, in the order of the graph. */
function listMeetings(stage: Stage): readonly string[] {
  return stage.matches.flatMap(({ no, seats }) => {
    if (seats !== undefined || getPhase(stage, no) !== 'decided') return [];
    return [[...getOccupants(stage, no)].sort((a, b) => a - b).join(' v ')];
  });
}

/** How often each seed had somebody to play, or a seat. */
function countChances(stage: Stage, isWanted: (phase: string) => boolean): ReadonlyMap<Seed, number> {
  const counts = new Map<Seed, number>();
  for (const { no, seats } of stage.matches) {
    if (!isWanted(getPhase(stage, no))) continue;
    for (const seed of seats ?? getOccupants(stage, no)) if (seed > 0) counts.set(seed, (counts.get(seed) ?? 0) + 1);
  }
  return counts;
}

describe('any format with any number of entrants', () => {
  itHolds(
    'is played to an end with one total order of everybody, its places closed, and one champion once ties are decided',
    [anySample, anyText, anyText],
    ({ config, format, entrants }, results, order) => {
      const { stage } = new PlayThrough(format, entrants, { results, order }).run();
      expect(format.isOver(stage)).toBe(true);
      const standings = format.standings(stage);
      expect(seedsOf(standings)).toEqual(listSeeds(entrants));
      expect(standings.filter(({ open }) => open)).toEqual([]);
      checkPlaces(standings);
      const first = standings.filter(({ place }) => place === 1).map(({ seed }) => seed);
      if (format.listTables(stage).length === 0) expect(first).toHaveLength(format.pools * countUnbeaten(config));
      if (first.length === 1 || format.pools > 1 || format.listTables(stage).length === 0) return;
      applyRuling(stage, { id: 1, kind: 'tie', order: first });
      expect(format.standings(stage).filter(({ place }) => place === 1)).toEqual([
        { seed: first[0], place: 1, open: false },
      ]);
    },
    1500,
  );

  itHolds(
    'names everybody once at every moment, open as long as anything can change',
    [anySample, anyText, anyText],
    ({ format, entrants }, results, order) => {
      const play = new PlayThrough(format, entrants, { results, order });
      play.run((stage) => {
        const standings = format.standings(stage);
        expect(seedsOf(standings)).toEqual(listSeeds(entrants));
        for (const { place } of standings) {
          if (!Number.isInteger(place) || place < 1 || place > entrants) throw new Error(`place ${place}`);
        }
        if (!format.isOver(stage)) return;
        expect(standings.every(({ open }) => !open)).toBe(true);
      });
    },
    500,
  );

  itHolds(
    'has the matches of the formula, or fewer only where results can end it sooner',
    [anySample, anyText, anyText],
    ({ config, format, entrants }, results, order) => {
      const { stage } = new PlayThrough(format, entrants, { results, order }).run();
      const matches = stage.matches.filter(({ slots, seats }) => seats ?? slots.every(({ kind }) => kind !== 'nobody'));
      const endsEarly =
        (config.format === 'swiss' && 'wins' in config.end) ||
        (config.format === 'battle-royale' && config.matchPoint !== undefined) ||
        config.format === 'free-for-all';
      if (!endsEarly) expect(matches).toHaveLength(format.matchCount(entrants));
      if (config.format !== 'swiss') expect(matches.length).toBeLessThanOrEqual(format.matchCount(entrants));
    },
    1000,
  );

  itHolds(
    'has an acyclic graph: every match follows from matches before it, and every round from the one before',
    [anySample, anyText],
    ({ format, entrants }, results) => {
      const { stage } = new PlayThrough(format, entrants, { results, order: results }).run();
      for (const { no, slots, playedIf } of stage.matches) {
        const before = slots.flatMap((source) => (source.kind === 'place' ? [source.match] : []));
        for (const match of [...before, ...(playedIf === undefined ? [] : [playedIf.match])]) {
          if (match >= no) throw new Error(`match ${no} follows from ${match}`);
        }
      }
    },
    500,
  );

  itHolds(
    'ends the same whatever the order in which results come',
    [anySample, anyText, anyText, anyText],
    ({ format, entrants }, results, order, other) => {
      const one = new PlayThrough(format, entrants, { results, order }).run().stage;
      const two = new PlayThrough(format, entrants, { results, order: other }).run().stage;
      expect(readOutcome(two)).toEqual(readOutcome(one));
      expect(format.standings(two)).toEqual(format.standings(one));
    },
    1000,
  );

  itHolds(
    'is the same after a reset and the same results again, and no drawn round is outdated then',
    [anySample, anyText, fc.array(fc.nat(), { minLength: 1, maxLength: 5 })],
    ({ format, entrants }, results, picks) => {
      const play = new PlayThrough(format, entrants, { results, order: results }).run();
      const { stage } = play;
      const before = readOutcome(stage);
      const places = format.standings(stage);
      const decided = stage.matches.filter(({ no }) => getPhase(stage, no) === 'decided');
      const reset = [...new Set(picks.map((pick) => at(decided, pick % decided.length).no))];
      const formers = reset.map((no) => getCountingResult(stage, no));
      for (const former of formers) {
        if (former) play.enter({ ...former, winner: null, games: [], kind: 'reset' });
      }
      expect(format.isOver(stage)).toBe(false);
      for (const former of formers) if (former) play.enter(former);
      expect(readOutcome(stage)).toEqual(before);
      expect(format.standings(stage)).toEqual(places);
      for (const { round } of play.draws) expect(format.isRoundOutdated(stage, round, '')).toBe(false);
    },
    1000,
  );

  itHolds(
    'lets nobody meet again where that is forbidden, and everybody play or be accounted for',
    [anySample, anyText, anyText],
    ({ config, format, entrants }, results, order) => {
      const { stage, draws } = new PlayThrough(format, entrants, { results, order }).run();
      const meetings = listMeetings(stage);
      const again = meetings.filter((pair, index) => meetings.indexOf(pair) !== index);
      const chances = countChances(stage, (phase) => phase === 'decided' || phase === 'walkover');
      for (const { lobbies } of draws)
        if (lobbies !== undefined) expect(new Set(lobbies.flat()).size).toBe(lobbies.flat().length);
      const pausing = new Set(
        draws.flatMap(({ reasons }) => reasons.flatMap(({ code, seeds }) => (code === 'pausing' ? seeds : []))),
      );
      for (const seed of listSeeds(entrants)) {
        if (!chances.has(seed) && !pausing.has(seed)) throw new Error(`seed ${seed} never played`);
      }
      if (config.format === 'round-robin') {
        expect(again).toHaveLength(config.times === 2 ? meetings.length / 2 : 0);
      } else if (config.format === 'swiss') {
        const told = draws.flatMap(({ reasons }) => reasons.filter(({ code }) => code === 'rematch'));
        expect(again).toHaveLength(told.length);
      } else if (config.format !== 'double-elimination') {
        expect(again).toEqual([]);
      }
    },
    1000,
  );

  itHolds(
    'shares byes and pauses out fairly where rounds are drawn: nobody has two while another has none',
    [anySample, anyText],
    ({ config, format, entrants }, results) => {
      if (config.format !== 'swiss' && config.format !== 'battle-royale') return;
      const { stage, draws } = new PlayThrough(format, entrants, { results, order: results }).run();
      const pauses = new Map(listSeeds(entrants).map((seed) => [seed, 0]));
      for (const { round, byes, lobbies } of draws) {
        if (byes.length > 1) throw new Error(`${byes.length} byes in round ${round}`);
        const seated = new Set(lobbies?.flat());
        const pausing = lobbies === undefined ? byes : listSeeds(entrants).filter((seed) => !seated.has(seed));
        for (const seed of pausing) pauses.set(seed, (pauses.get(seed) ?? 0) + 1);
        // Who is through or beaten by wins and losses has no bye any more.
        if (config.format === 'swiss' && 'wins' in config.end) continue;
        const counts = [...pauses.values()];
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
      expect(stage.matches.length).toBeGreaterThan(0);
    },
    1000,
  );
});

describe('any bracket', () => {
  itHolds(
    'never moves a place down, and keeps it once it is closed',
    [anyBracket, anyText, anyText],
    ({ format, entrants }, results, order) => {
      const places = new Map<Seed, Standing>();
      new PlayThrough(format, entrants, { results, order }).run((stage) => {
        for (const standing of format.standings(stage)) {
          const before = places.get(standing.seed);
          if (before !== undefined && standing.place > before.place) {
            throw new Error(`seed ${standing.seed} fell from ${before.place} to ${standing.place}`);
          }
          if (before?.open === false) expect(standing).toEqual(before);
          places.set(standing.seed, standing);
        }
      });
    },
    800,
  );
});

describe('any consolation bracket', () => {
  itHolds(
    'gives everybody a second match, but the losers of semifinals, and a walkover where nobody else is left',
    [anyConsolation, anyText, anyText],
    ({ format, entrants, config }, results, order) => {
      const { stage } = new PlayThrough(format, entrants, { results, order }).run();
      const chances = countChances(stage, (phase) => phase === 'decided' || phase === 'walkover');
      const hasThird = config.format === 'single-elimination' && config.thirdPlace;
      const few = listSeeds(entrants).filter((seed) => (chances.get(seed) ?? 0) < 2);
      // With 5 to 8 a bye leads to the semifinals, and one alone who lost in round 1 has nobody to play.
      const mostFew = entrants <= 5 ? entrants : entrants < 8 && !hasThird ? 2 : 0;
      expect(few.length).toBeLessThanOrEqual(mostFew);
    },
    1000,
  );

  itHolds(
    'takes exactly those that lost their first match, once each, and changes no place above theirs',
    [anyConsolation, anyText, anyText],
    ({ format, entrants }, results, order) => {
      const { stage } = new PlayThrough(format, entrants, { results, order }).run();
      const rounds = Math.max(...stage.matches.filter(({ part }) => part === 'winners').map(({ round }) => round));
      const firsts = new Map<Seed, { readonly no: number; readonly round: number }>();
      const inIt = new Set<Seed>();
      for (const { no, part, round } of stage.matches) {
        for (const seed of getOccupants(stage, no)) {
          if (seed === NOBODY) continue;
          if (part === 'consolation') inIt.add(seed);
          else if (!firsts.has(seed)) firsts.set(seed, { no, round });
        }
      }
      const expected = [...firsts].flatMap(([seed, { no, round }]) =>
        at(stage.states, no - 1).loser === seed && round < rounds - 1 ? [seed] : [],
      );
      if (expected.length > 1 && inIt.size > 0) {
        expect([...inIt].toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
      }
      const firstRound = stage.matches.filter(({ part, round }) => part === 'winners' && round === 1).length;
      const above = format.standings(stage).filter(({ place }) => place <= entrants - firstRound);
      expect(above).toHaveLength(entrants - firstRound);
    },
    1000,
  );
});
