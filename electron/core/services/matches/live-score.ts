import { countGamesToWin, countMostGames } from '#shared/domain/scoring/length.ts';
import { matchLiveScore } from '#shared/protocol/commands/match.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { unpackLength } from '#shared/protocol/dto/shape.ts';
import { topics } from '#shared/protocol/topics.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineSecretCommand } from '../../operations/define-command.ts';
import { canScoreLive } from '../../policies/match.ts';
import { loadMatch, subjectOf } from './load-match.ts';

/**
 * The score so far. It is no event: it decides nothing, is gathered, and is gone when the match ends or the host starts anew; the log
 * keeps who said what.
 */
export const setLiveScore = defineSecretCommand(matchLiveScore, {
  load: (tx, input) => loadMatch(tx, input.match),
  policy: canScoreLive,
  async run(ctx, _tx, loaded, { score }) {
    requirePossible(loaded.match.length, score);
    const { tournament, stage, no } = loaded.ref;
    const of = loaded.match.version;
    ctx.afterCommit(() => ctx.host.live.set(topics.tournament(tournament), { stage, no, scores: score, of }));
    return Promise.resolve({ answer: null, events: [], change: { subject: subjectOf(loaded.ref), after: { score } } });
  },
  reveal: async () => Promise.resolve(DONE),
});

/** Games won cannot be more than win the match, nor both sides' more than are played; one game's score may be anything. */
function requirePossible(packed: number, [a, b]: readonly [number, number]): void {
  const length = unpackLength(packed);
  const most = countMostGames(length);
  if (most === 1) return;
  const each = countGamesToWin(length) ?? most;
  if (Math.max(a, b) > each || a + b > most) throw new AppError('score.not_possible');
}
