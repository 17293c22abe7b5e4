import { InMemoryDatabase } from 'brackets-memory-db';
import { BracketsManager } from 'brackets-manager';

type StageType = 'single_elimination' | 'double_elimination';

/** The same with brackets-manager and its memory database. */
export async function makeTheirs(type: StageType, entrants: number): Promise<BracketsManager> {
  const manager = new BracketsManager(new InMemoryDatabase());
  await manager.create.stage({
    tournamentId: 0,
    name: 'peer',
    type,
    seeding: Array.from({ length: entrants }, (_, index) => `entrant ${index + 1}`),
    settings: type === 'double_elimination' ? { grandFinal: 'double' } : {},
  });
  return manager;
}

/** Plays to the end in the order of ids, in which every match is ready when its turn comes: nothing is searched. */
export async function playTheirs(manager: BracketsManager): Promise<void> {
  const { match } = await manager.get.stageData(0);
  // The last one is the reset, not needed when the first opponent wins throughout.
  for (const { id } of match.slice(0, -1)) {
    await manager.update.match({ id, opponent1: { score: 1, result: 'win' }, opponent2: { score: 0 } });
  }
}
