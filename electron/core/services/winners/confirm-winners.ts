import { winnersConfirm } from '#shared/protocol/commands/winners.ts';
import { insertPlaceRuling } from '../../db/queries/winners.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { evaluateWinners, listLiveStages, waitsForReview } from './evaluate.ts';
import { tellRuling } from './tell-ruling.ts';

/** Somebody looked at a result that waited for it. It stands while it is this result, and again when it is it again. */
export const confirmWinners = defineCommand(winnersConfirm, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(ctx, tx, tournament, input) {
    const found = await evaluateWinners(tx, tournament, await listLiveStages(ctx.host, tx, tournament.id));
    if (found.is !== 'determined' || !waitsForReview(found)) throw new AppError('winners.no_review');
    if (found.fingerprint !== input.fingerprint) throw new AppError('winners.changed_meanwhile');
    const ruling = await insertPlaceRuling(tx, {
      tournament_id: tournament.id,
      kind: 'confirm',
      about: 0,
      data: found.fingerprint,
      note: input.note,
      created_at: ctx.now,
    });
    return {
      answer: { ruling },
      events: await tellRuling(ctx, tx, tournament.id),
      change: { subject: `tournament:${tournament.id}`, after: { ruling, review: found.review, note: input.note } },
    };
  },
});
