import { at } from '#shared/lib/at.ts';
import type { Match } from '../model/stage.ts';
import type { Bye, Duel } from '../ranking/index.ts';
import type { Stage } from './stage.ts';

export interface Played {
  readonly duels: readonly Duel[];
  readonly byes: readonly Bye[];
}

/** The matches of two that are decided, and the byes, as tables add them up; of one group, or of the whole stage. */
export function listPlayed(stage: Stage, isWanted: (match: Match) => boolean = () => true): Played {
  const duels: Duel[] = [];
  const byes: Bye[] = [];
  for (const match of stage.matches) {
    if (match.seats !== undefined || !isWanted(match)) continue;
    const { phase, occupants, result, winner } = at(stage.states, match.no - 1);
    if (phase === 'walkover' && winner > 0) byes.push({ seed: winner, round: match.round });
    if (phase !== 'decided' || result === undefined || result.kind === 'reset') continue;
    const base = { field: occupants, winner: result.winner, games: result.games, kind: result.kind };
    const duel = { ...base, round: match.round };
    duels.push(result.at === undefined ? duel : { ...duel, finishedAt: result.at });
  }
  return { duels, byes };
}
