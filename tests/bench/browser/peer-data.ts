import { BracketsManager } from 'brackets-manager';
import { InMemoryDatabase } from 'brackets-memory-db';

/** A fresh double elimination as brackets-manager stores it, which is what brackets-viewer draws. */
export async function makePeerData(entrants: number, nameEntrant: (seed: number) => string) {
  const manager = new BracketsManager(new InMemoryDatabase());
  await manager.create.stage({
    name: 'Bench',
    tournamentId: 0,
    type: 'double_elimination',
    seeding: Array.from({ length: entrants }, (_, i) => nameEntrant(i + 1)),
    settings: { grandFinal: 'double', seedOrdering: ['inner_outer'] },
  });
  const { stage, match, match_game: matchGame, participant } = await manager.get.tournamentData(0);
  return { stages: stage, matches: match, matchGames: matchGame, participants: participant };
}
