import { winnersTakeBack } from '#shared/protocol/commands/winners.ts';
import { insertPlaceRuling, listPlaceRulings } from '../../db/queries/winners.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePlaying } from '../../policies/tournament.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { tellRuling } from './tell-ruling.ts';

/** The way back from a decision about a tie, and from a confirmation. */
export const takeRulingBack = defineCommand(winnersTakeBack, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requirePlaying(tournament),
  async run(ctx, tx, tournament, input) {
    const rulings = await listPlaceRulings(tx, tournament.id);
    const known = rulings.find(({ id, kind }) => id === input.ruling && kind !== 'revoke');
    if (known === undefined || rulings.some(({ kind, about }) => kind === 'revoke' && about === input.ruling))
      throw new AppError('ruling.not_found');
    const ruling = await insertPlaceRuling(tx, {
      tournament_id: tournament.id,
      kind: 'revoke',
      about: known.id,
      data: '',
      note: null,
      created_at: ctx.now,
    });
    return {
      answer: { ruling },
      events: await tellRuling(ctx, tx, tournament.id),
      change: {
        subject: `tournament:${tournament.id}`,
        before: { ruling: known.id, kind: known.kind },
        after: { ruling },
      },
    };
  },
});
