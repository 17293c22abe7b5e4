import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { judgeScore } from '#shared/domain/scoring/index.ts';
import { unpackLength } from '#shared/protocol/dto/shape.ts';
import type { Row, Tx } from '../../db/schema.ts';
import { unwrap } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import type { Ctx } from '../../operations/context.ts';
import type { LoadedMatch } from '../matches/load-match.ts';
import { enterResult } from '../stages/enter.ts';

/** The score as it may stand; refused with `score.…` when the match's length cannot have it. */
export function requirePossible(
  { match, stage }: Pick<LoadedMatch, 'match' | 'stage'>,
  games: readonly GameScore[],
): { winner: 0 | 1 | null } {
  const { allowsDraw } = bindFormat(parseJson<StageConfig>(stage.config));
  return { winner: unwrap(judgeScore(unpackLength(match.length), games, { drawAllowed: allowsDraw })).winner };
}

/** Makes a score count, with all that follows from it. */
export async function countScore(
  ctx: Ctx,
  tx: Tx,
  loaded: LoadedMatch,
  games: readonly GameScore[],
  by: Row<'result'>['entered_by'],
) {
  const { winner } = requirePossible(loaded, games);
  const live = await ctx.host.stages.take(ctx, tx, loaded.stage);
  const { match } = loaded;
  return enterResult(
    ctx,
    tx,
    live,
    { match: match.no, field: [match.occupant_a, match.occupant_b], winner, games, kind: 'played' },
    { by },
  );
}
