import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, type TestCore } from '../support/core.ts';
import { SINGLE, tournamentState } from '../support/given.ts';

const GROUPS: StageConfigDto = {
  format: 'round-robin',
  groups: 2,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points', 'head-to-head', 'score-difference'],
  length: { bestOf: 1 },
};
const NAMES = ['Ana', 'Ben', 'Cem', 'Dia', 'Eva', 'Fay', 'Gus', 'Hal'] as const;
const MATCHES_OF_GROUPS = 12;

let core: TestCore;
let id: string;
beforeEach(async () => {
  core = await makeCore();
  id = await startGroups();
});
afterEach(() => core.stop());

/** Two groups of four by snake: Ana Dia Eva Hal, and Ben Cem Fay Gus. */
async function startGroups(advance = 2): Promise<string> {
  const { id: tournament } = await core.desk.send('tournament.create', {
    name: 'Cup',
    game: 'Chess',
    config: GROUPS,
    following: [{ advance, config: SINGLE }],
    capacity: 64,
    startsAt: null,
  });
  await core.desk.send('entrant.import', { tournament, csv: `name\n${NAMES.join('\n')}`, mode: 'all' });
  await core.desk.send('tournament.start', { tournament });
  return tournament;
}

async function stageOf(no: number) {
  const snapshot = await core.desk.ask('tournament.snapshot', { tournament: id });
  return snapshot.stages[no - 1];
}

async function namesIn(no: number): Promise<(string | undefined)[]> {
  const snapshot = await core.desk.ask('tournament.snapshot', { tournament: id });
  return (snapshot.stages[no - 1]?.seeds ?? []).map((position) => snapshot.entrants[position]?.name);
}

function score(no: number, games: [number, number][], stage = 1) {
  return core.desk.send('match.change', { match: { tournament: id, stage, no }, change: { kind: 'score', games } });
}

/** The better seed wins every match of the groups. */
async function playGroups(): Promise<void> {
  const shapes = (await stageOf(1))?.shapes ?? [];
  for (let no = 1; no <= MATCHES_OF_GROUPS; no++) {
    const [a = 0, b = 0] = [shapes[2]?.[no - 1], shapes[3]?.[no - 1]];
    await score(no, [a < b ? [2, 0] : [0, 2]]);
  }
}

/** The desk corrects the match of two seeds of the groups: now the second one named has won. */
async function turn(loser: number, winner: number): Promise<void> {
  const shapes = (await stageOf(1))?.shapes ?? [];
  const pairs = (shapes[2] ?? []).map((a, at) => [a, shapes[3]?.[at]]);
  const at = pairs.findIndex((pair) => pair.includes(loser) && pair.includes(winner));
  await score(at + 1, [pairs[at]?.[0] === winner ? [2, 0] : [0, 2]]);
}

const open = (stage = 2, fingerprint?: string) => core.desk.send('stage.open', { tournament: id, stage, fingerprint });
const preview = () => core.desk.ask('stage.previewNext', { tournament: id });
const tables = async () => (await core.desk.ask('stage.tables', { tournament: id, stage: 1 })).tables;

describe('groups', () => {
  it('are dealt by snake and meet everybody of their own group once', async () => {
    const stage = await stageOf(1);
    expect(stage?.rows[0]).toHaveLength(MATCHES_OF_GROUPS);
    const [first, second] = await tables();
    expect(first?.rows.map(({ seed }) => seed).toSorted()).toEqual([1, 4, 5, 8]);
    expect(second?.rows.map(({ seed }) => seed).toSorted()).toEqual([2, 3, 6, 7]);
  });

  it('stand right after every result, with the rule that parted each tie', async () => {
    await playGroups();
    const [first] = await tables();
    expect(first?.rows.map(({ seed, place, points, open: isOpen }) => [seed, place, points, isOpen])).toEqual([
      [1, 1, 9, false],
      [4, 2, 6, false],
      [5, 3, 3, false],
      [8, 4, 0, false],
    ]);
    expect(first?.steps[0]).toMatchObject({ rule: 'points', tied: [1, 4, 5, 8], values: [9, 6, 3, 0] });
  });

  it('know a draw where every game is played', async () => {
    const config: StageConfigDto = { ...GROUPS, groups: 1, length: { playAll: 2 } };
    const { id: league } = await core.desk.send('tournament.create', {
      name: 'League',
      game: '',
      config,
      capacity: 8,
      startsAt: null,
    });
    await core.desk.send('entrant.import', { tournament: league, csv: 'name\nIvo\nJan\nKim', mode: 'all' });
    await core.desk.send('tournament.start', { tournament: league });
    await core.desk.send('match.change', {
      match: { tournament: league, stage: 1, no: 1 },
      change: {
        kind: 'score',
        games: [
          [1, 0],
          [0, 1],
        ],
      },
    });
    const { tables: drawn } = await core.desk.ask('stage.tables', { tournament: league, stage: 1 });
    expect(drawn[0]?.rows.filter(({ draws, points }) => draws === 1 && points === 1)).toHaveLength(2);
  });
});

describe('the stage after groups', () => {
  it('opens only when the groups are over', async () => {
    await expect(open()).rejects.toThrow('stage.matches_open');
    expect(await tournamentState(core, id)).toBe('running');
  });

  it('takes the first two of each group, and lets those of one group meet in the final at the earliest', async () => {
    await playGroups();
    expect(await tournamentState(core, id)).toBe('running');
    const { entrants, fingerprint, stage } = await preview();
    expect(stage).toBe(2);
    expect(entrants.map(({ name, pool, rank }) => [name, pool, rank])).toEqual([
      ['Ana', 1, 1],
      ['Ben', 2, 1],
      ['Dia', 1, 2],
      ['Cem', 2, 2],
    ]);
    await open(2, fingerprint);
    expect(await namesIn(2)).toEqual(['Ana', 'Ben', 'Dia', 'Cem']);
  });

  it('ends the tournament with its last match, and a correction of a group only marks it outdated', async () => {
    await playGroups();
    await open();
    for (let no = 1; no <= 4; no++)
      await score(
        no,
        [
          [1, 0],
          [1, 0],
        ],
        2,
      );
    expect(await tournamentState(core, id)).toBe('completed');
    const before = (await stageOf(2))?.rows;
    await turn(1, 8);
    expect(await stageOf(2)).toMatchObject({ rows: before, outdated: false });
    await turn(1, 4);
    expect(await stageOf(2)).toMatchObject({ rows: before, outdated: true });
    await turn(4, 1);
    expect(await stageOf(2)).toMatchObject({ rows: before, outdated: false });
    expect(await tournamentState(core, id)).toBe('completed');
  });

  it('is refused when others would go on than were looked at', async () => {
    await playGroups();
    await expect(open(2, 'another')).rejects.toThrow('stage.changed_meanwhile');
  });

  it('can be taken back until a result is in it', async () => {
    await playGroups();
    await open();
    await expect(open()).rejects.toThrow('stage.already_exists');
    await core.desk.send('stage.takeBack', { tournament: id, stage: 2 });
    expect(await stageOf(2)).toBeUndefined();
    await open();
    await score(
      1,
      [
        [1, 0],
        [1, 0],
      ],
      2,
    );
    await expect(core.desk.send('stage.takeBack', { tournament: id, stage: 2 })).rejects.toThrow('stage.has_results');
  });

  it('is not taken back over a disqualification in it, which would be forgotten', async () => {
    await playGroups();
    await open();
    const { entrants } = await core.desk.ask('entrant.list', { tournament: id });
    const entrant = entrants.find(({ name }) => name === 'Ana')?.id ?? '';
    await core.desk.send('entrant.disqualify', { entrant, reason: '' });
    await expect(core.desk.send('stage.takeBack', { tournament: id, stage: 2 })).rejects.toThrow('stage.has_rulings');
    expect(await namesIn(2)).toContain('Ana');
  });

  /** In the first group seed 1 beats all, and the others beat each other in a ring: 4, 5 and 8 stay equal. `pause` in ms after each match. */
  async function playRing(pause = 0): Promise<void> {
    const shapes = (await stageOf(1))?.shapes ?? [];
    const beats = (a: number, b: number): boolean => {
      const ring = [4, 5, 8];
      if (a === 1 || b === 1) return a === 1;
      if (!ring.includes(a)) return a < b;
      return (ring.indexOf(a) + 1) % 3 === ring.indexOf(b);
    };
    for (let no = 1; no <= MATCHES_OF_GROUPS; no++) {
      const [a = 0, b = 0] = [shapes[2]?.[no - 1], shapes[3]?.[no - 1]];
      await score(no, [beats(a, b) ? [1, 0] : [0, 1]]);
      core.pass(pause);
    }
  }

  it('asks the organizer where no rule parts those at the line', async () => {
    await playRing();
    const { cuts } = await preview();
    expect(cuts).toMatchObject([{ pool: 1, open: 1, tied: [{ seed: 4 }, { seed: 5 }, { seed: 8 }] }]);
    await expect(open()).rejects.toThrow('stage.tie_open');
    const decide = (order: number[]) => core.desk.send('stage.decideTie', { tournament: id, stage: 1, order });
    await expect(decide([4, 5])).rejects.toThrow('stage.not_tied');
    await decide([5, 8, 4]);
    await open();
    expect(await namesIn(2)).toEqual(['Ana', 'Ben', 'Eva', 'Cem']);
    expect((await tables())[0]?.rows.map(({ seed }) => seed)).toEqual([1, 5, 8, 4]);
  });

  it('is parted at the line by the rules for places that matter before anybody is asked', async () => {
    await playRing(60_000);
    const { cuts, steps, entrants } = await preview();
    expect(cuts).toEqual([]);
    const last = steps.at(-1);
    expect(last).toMatchObject({ pool: 1, place: 2, rule: 'earliest-finish', parted: true });
    const times = last?.tied.map(({ value }) => value ?? 0) ?? [];
    const first = last?.tied[times.indexOf(Math.min(...times))]?.name;
    expect(entrants.filter(({ pool }) => pool === 1).map(({ name }) => name)).toEqual(['Ana', first]);
    await open();
    expect(await namesIn(2)).toContain(first);
  });

  it('lets the best of a bracket go on, and asks who of the losing semifinalists does where nothing parts them', async () => {
    const { id: cup } = await core.desk.send('tournament.create', {
      name: 'Qualifier',
      game: 'Chess',
      config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
      following: [{ advance: 3, config: { ...GROUPS, groups: 1 } }],
      capacity: 64,
      startsAt: null,
    });
    id = cup;
    await core.desk.send('entrant.import', { tournament: cup, csv: 'name\nAna\nBen\nCem\nDia', mode: 'all' });
    await core.desk.send('tournament.start', { tournament: cup });
    for (const no of [1, 2, 3]) await score(no, [[1, 0]]);
    const { cuts } = await preview();
    expect(cuts).toMatchObject([{ pool: 0, open: 1, tied: [{ name: 'Cem' }, { name: 'Dia' }] }]);
    await expect(open()).rejects.toThrow('stage.tie_open');
    await core.desk.send('stage.decideTie', { tournament: cup, stage: 1, order: [4, 3] });
    expect((await preview()).steps).toMatchObject([{}, {}, {}, { rule: 'organizer', place: 3, parted: true }]);
    await open();
    expect(await namesIn(2)).toEqual(['Ana', 'Ben', 'Dia']);
  });
});

describe('a plan of stages', () => {
  it('is refused when a stage would get fewer than it needs', async () => {
    const config: StageConfigDto = { ...GROUPS, groups: 1 };
    const following = [{ advance: 1, config: SINGLE }];
    await expect(
      core.desk.send('tournament.create', { name: 'C', game: '', config, following, capacity: 8, startsAt: null }),
    ).rejects.toThrow('stage.plan_too_few');
  });
});
