import { InMemoryDatabase } from 'brackets-memory-db';
import { BracketsManager } from 'brackets-manager';
import { describe, expect, it } from 'vitest';
import type { Part } from '#shared/domain/model/stage.ts';
import { applyResult, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import { setUpDouble, setUpSingle, startStage } from '../support/stages.ts';
import type { Setup } from '../support/stages.ts';

/** An upset now and then, the same for both, whoever asks. */
function winsPair(a: number, b: number): boolean {
  return (a * 31 + b * 17 + a * b) % 5 < 2 ? a > b : a < b;
}

/** 'winners 3v14' and so on, sorted: what was played, whatever the order. */
function playOurs(setup: Setup, entrants: number): readonly string[] {
  const stage = startStage(setup, entrants);
  const played: string[] = [];
  for (const { no, part } of stage.matches) {
    if (getPhase(stage, no) !== 'ready') continue;
    const field = getOccupants(stage, no);
    const winner = winsPair(...field) ? 0 : 1;
    applyResult(stage, { id: no, match: no, field, winner, games: [], kind: 'played' });
    played.push(describePair(part, ...field));
  }
  return played.toSorted();
}

const GROUPS: readonly Part[] = ['winners', 'losers', 'final'];

async function playTheirs(
  type: 'single_elimination' | 'double_elimination',
  entrants: number,
): Promise<readonly string[]> {
  const manager = new BracketsManager(new InMemoryDatabase());
  const size = 2 ** Math.ceil(Math.log2(entrants));
  const stage = await manager.create.stage({
    tournamentId: 0,
    name: 'peer',
    type,
    seeding: Array.from({ length: size }, (_, index) => (index < entrants ? `${index + 1}` : null)),
    settings:
      type === 'single_elimination'
        ? { seedOrdering: ['inner_outer'] }
        : {
            grandFinal: 'simple',
            seedOrdering: [
              'inner_outer',
              'natural',
              'reverse',
              'reverse_half_shift',
              'half_shift',
              'natural',
              'reverse',
            ],
          },
  });
  const { participant, match, group } = await manager.get.stageData(stage.id);
  const seedById = new Map(participant.map(({ id, name }) => [id, Number(name)]));
  const partById = new Map(group.map(({ id, number }) => [id, GROUPS[number - 1] ?? 'final']));
  const played: string[] = [];
  for (let open = match; ;) {
    // 2: ready. See Status in brackets-model.
    const next = open.find(({ status }) => status === 2);
    if (!next) return played.toSorted();
    const a = seedById.get(next.opponent1?.id ?? -1) ?? 0;
    const b = seedById.get(next.opponent2?.id ?? -1) ?? 0;
    const winner = winsPair(a, b);
    await manager.update.match({
      id: next.id,
      opponent1: winner ? { result: 'win' } : {},
      opponent2: winner ? {} : { result: 'win' },
    });
    played.push(describePair(partById.get(next.group_id) ?? 'final', a, b));
    open = (await manager.get.stageData(stage.id)).match;
  }
}

function describePair(part: Part, a: number, b: number): string {
  return `${part} ${Math.min(a, b)}v${Math.max(a, b)}`;
}

/** ALL_SIZES=1 asks about every number of entrants up to 128, which takes the peer many minutes. */
const WITH_BYES =
  process.env['ALL_SIZES'] === '1'
    ? Array.from({ length: 125 }, (_, index) => index + 3).filter((size) => !Number.isInteger(Math.log2(size)))
    : [5, 6, 7, 11, 13, 23, 47];

describe('beside brackets-manager as an independent witness', () => {
  it.each([4, 8, 16, 32, 64, 128])('a single elimination of %i meets the same pairs', async (entrants) => {
    expect(playOurs(setUpSingle(), entrants)).toEqual(await playTheirs('single_elimination', entrants));
  });

  it.each([4, 8, 16, 32, 64, 128])(
    'a double elimination of %i meets the same pairs on both sides',
    async (entrants) => {
      const ours = playOurs(setUpDouble({ grandFinal: 'single' }), entrants);
      expect(ours).toEqual(await playTheirs('double_elimination', entrants));
    },
  );

  it.each(WITH_BYES)(
    'so do both of %i, with byes',
    async (entrants) => {
      expect(playOurs(setUpSingle(), entrants)).toEqual(await playTheirs('single_elimination', entrants));
      const ours = playOurs(setUpDouble({ grandFinal: 'single' }), entrants);
      expect(ours).toEqual(await playTheirs('double_elimination', entrants));
    },
    120_000,
  );
});
