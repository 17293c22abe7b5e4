import type { Result } from '#shared/domain/model/stage.ts';
import { getCountingResult, makeUndo } from '#shared/domain/stage/index.ts';
import type { MatchChange } from '#shared/protocol/dto/ruling.ts';
import { AppError } from '../../infra/app-error.ts';
import type { LoadedMatch } from '../matches/load-match.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { requirePossible } from './count-score.ts';

/** The entry that a desk's change of a match makes; refused when the match cannot have it. */
export function toResult(
  live: LiveStage,
  loaded: LoadedMatch,
  change: MatchChange | { readonly kind: 'undo' },
): Omit<Result, 'id'> {
  const { match } = loaded;
  if (loaded.seats !== undefined && change.kind !== 'reset' && change.kind !== 'undo')
    throw new AppError('lobby.wants_rows');
  const base = { match: match.no, field: [match.occupant_a, match.occupant_b] as const };
  switch (change.kind) {
    case 'score':
      return { ...base, winner: requirePossible(loaded, change.games).winner, games: change.games, kind: 'played' };
    case 'forfeit':
      return { ...base, winner: toSlot(change.winner), games: [], kind: 'forfeit' };
    case 'double-forfeit':
      return {
        ...base,
        winner: change.winner === null ? null : toSlot(change.winner),
        games: [],
        kind: 'double-forfeit',
      };
    case 'reset':
      if (getCountingResult(live.stage, match.no) === undefined) throw new AppError('match.not_decided');
      return { ...base, winner: null, games: [], kind: 'reset' };
    case 'undo': {
      const undo = makeUndo(live.stage, match.no);
      if (undo === undefined) throw new AppError('match.nothing_to_undo');
      return undo;
    }
  }
}

function toSlot(winner: number): 0 | 1 {
  return winner === 0 ? 0 : 1;
}
