import { describe, expect, it } from 'vitest';
import { planTournament } from '#renderer/features/tournaments/model/plan-tournament.ts';
import { drawStage } from '#renderer/features/tournaments/model/structure-picture.ts';
import { countThrough, startFollowing, toFollowing } from '#renderer/features/tournaments/model/following.ts';
import { toConfig } from '#renderer/features/tournaments/model/stage-form.ts';
import { EMPTY_FORM } from '#renderer/features/tournaments/model/tournament-form.ts';
import type { TournamentForm } from '#renderer/features/tournaments/model/tournament-form.ts';

const PACE = { stations: 4, minutesPerGame: 10, minutesBetween: 5 };

/** A bracket of the best of each table. */
interface Playoff {
  readonly format: 'single-elimination';
  readonly advance: number;
}

function plan(form: Partial<TournamentForm>, entrants: number, playoff?: Playoff) {
  const whole = { ...EMPTY_FORM, ...form };
  const following =
    playoff === undefined ? [] : [{ ...startFollowing(playoff.format, EMPTY_FORM), advance: playoff.advance }];
  return planTournament(toConfig(whole), toFollowing(following), entrants, PACE);
}

function planOf(...args: Parameters<typeof plan>) {
  const planned = plan(...args);
  if (!planned.ok) throw new Error(planned.fault.code);
  return planned.plan;
}

function faultOf(...args: Parameters<typeof plan>) {
  const planned = plan(...args);
  return planned.ok ? undefined : planned.fault;
}

describe('the plan of a tournament', () => {
  it('counts the matches, the games at least and at most, and the minutes on the stations', () => {
    const { matches, games, minutes } = planOf({ format: 'single-elimination', thirdPlace: false, length: 3 }, 8);
    expect(matches).toEqual({ least: 7, likely: 7, most: 7 });
    expect(games).toMatchObject({ least: 14, most: 21 });
    // Three rounds one after another, two games each and a change of five minutes between them.
    expect(minutes).toMatchObject({ least: 3 * 20 + 2 * 5, most: 3 * 30 + 2 * 5 });
  });

  it('takes longer with fewer stations', () => {
    const form = { ...EMPTY_FORM, format: 'single-elimination' as const };
    const on = (stations: number) => {
      const planned = planTournament(toConfig(form), [], 32, { ...PACE, stations });
      return planned.ok ? planned.plan.minutes.likely : 0;
    };
    expect(on(2)).toBeGreaterThan(on(8));
  });

  it('leaves the bracket reset out at the least, and shows it as one that may not be needed', () => {
    const { matches, stages } = planOf({ format: 'double-elimination', grandFinal: 'reset' }, 8);
    expect(matches).toEqual({ least: 14, likely: 14, most: 15 });
    const boxes = stages.flatMap((stage) => drawStage(stage).boxes);
    expect(boxes.filter(({ is }) => is === 'if-needed')).toHaveLength(1);
    expect(boxes.filter(({ is }) => is === 'match')).toHaveLength(14);
  });

  it('adds up all stages: groups, and the playoff of those that go on', () => {
    const { stages, matches } = planOf({ format: 'round-robin', groups: 4, times: 1 }, 16, {
      format: 'single-elimination',
      advance: 2,
    });
    expect(stages.map(({ entrants, goOn }) => [entrants, goOn])).toEqual([
      [16, 8],
      [8, 0],
    ]);
    // Four groups of six matches each, then seven and the match for third place.
    expect(matches.most).toBe(4 * 6 + 8);
    const [groups] = stages;
    expect(groups?.groups).toEqual([4, 4, 4, 4]);
    expect(groups && drawStage(groups).boxes.filter(({ is }) => is === 'row-on')).toHaveLength(8);
  });

  it('goes on where brackets that end early stand: all that are left, those with a loss on the losers side', () => {
    const pools = { ...EMPTY_FORM, format: 'double-elimination' as const, brackets: 4, until: 8 as const };
    const next = startFollowing('double-elimination', pools);
    expect([next.advance, next.stage.losersStart]).toEqual([8, 16]);
    const planned = planTournament(toConfig(pools), toFollowing([next]), 76, PACE);
    if (!planned.ok) throw new Error(planned.fault.code);
    expect(planned.plan.stages.map(({ entrants, goOn }) => [entrants, goOn])).toEqual([
      [76, 32],
      [32, 0],
    ]);
    // 26 in each of four pools; then everybody loses once more but the champion, and twice who came without a loss.
    expect(planned.plan.matches.most).toBe(4 * 26 + (2 * 32 - 16 - 1));
    expect(countThrough(pools, [next]).map(({ carried }) => carried)).toEqual([undefined]);
    const other = { ...next, advance: 4 };
    expect(countThrough(pools, [other]).map(({ carried }) => carried)).toEqual([{ advance: 8, losersStart: 16 }]);
  });

  it('can end a battle royale early by its match point', () => {
    expect(planOf({ format: 'battle-royale', lobbyRounds: 6, matchPoint: 50 }, 16).matches).toMatchObject({
      least: 2,
      most: 6,
    });
  });

  it('says why it is impossible', () => {
    expect(faultOf({ format: 'single-elimination' }, 1)?.code).toBe('too-few');
    expect(faultOf({ format: 'single-elimination' }, 4097)?.code).toBe('too-many');
    expect(faultOf({ format: 'swiss', pairing: 'valve' }, 20)).toMatchObject({ code: 'just', values: { least: 16 } });
    expect(faultOf({ format: 'round-robin', groups: 8 }, 12)).toMatchObject({
      code: 'groups-too-few',
      values: { groups: 8, least: 16, entrants: 12 },
    });
    expect(faultOf({ format: 'battle-royale', lobbySize: 16, matchPoint: 50 }, 20)?.code).toBe('one-lobby');
    const playoff = { format: 'single-elimination', advance: 5 } as const;
    expect(faultOf({ format: 'round-robin', groups: 4 }, 16, playoff)).toMatchObject({
      code: 'nobody-out',
      stage: 1,
      values: { most: 4 },
    });
    const one = { format: 'single-elimination', advance: 1 } as const;
    expect(faultOf({ format: 'swiss' }, 16, one)).toMatchObject({ code: 'too-few', stage: 2 });
  });

  it('draws every format, small and large, inside its sheet', () => {
    const formats = [
      'single-elimination',
      'double-elimination',
      'round-robin',
      'swiss',
      'battle-royale',
      'free-for-all',
      'king-of-the-hill',
    ] as const;
    for (const format of formats) {
      for (const entrants of [2, 7, 24, 100]) {
        const [stage] = planOf({ format }, entrants).stages;
        if (stage === undefined) throw new Error('no stage');
        const { width, height, boxes } = drawStage(stage);
        expect(boxes.length, `${format} of ${entrants}`).toBeGreaterThan(0);
        for (const box of boxes) {
          expect(box.x + box.width, `${format} of ${entrants}`).toBeLessThanOrEqual(width);
          expect(box.y + box.height, `${format} of ${entrants}`).toBeLessThanOrEqual(height);
          expect(Math.min(box.x, box.y), `${format} of ${entrants}`).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});
