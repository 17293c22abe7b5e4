import { entrantCreateClaim } from '#shared/protocol/commands/entrant.ts';
import { topics } from '#shared/protocol/topics.ts';
import { endClaimTokens, insertOneTime } from '../../db/queries/sign-in.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineSecretCommand } from '../../operations/define-command.ts';
import { hashOneTime, pinOf, tokenOf } from '../session/one-time.ts';
import { loadEntrant } from './entrant-dto.ts';

/** Handed out on paper before the event: good for a week. */
const CLAIM_MS = 7 * 24 * 60 * 60 * 1000;

export const createClaim = defineSecretCommand(entrantCreateClaim, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(_actor, { entrant }) {
    if (entrant.person_id !== null) throw new AppError('entrant.already_claimed');
  },
  async run(ctx, tx, { entrant, tournament }) {
    const id = ctx.newId();
    const expiresAt = ctx.now + CLAIM_MS;
    await endClaimTokens(tx, entrant.id, ctx.now);
    await insertOneTime(tx, {
      id,
      kind: 'claim',
      role: 'player',
      entrant_id: entrant.id,
      token_hash: hashOneTime(ctx.host, tokenOf(ctx.host, id)),
      code_hash: hashOneTime(ctx.host, `${entrant.id} ${pinOf(ctx.host, id)}`),
      expires_at: expiresAt,
      used_at: null,
      created_at: ctx.now,
    });
    return {
      answer: { id, expiresAt },
      events: [newEvent('attention.changed', [topics.tournamentStaff(tournament.id)], {})],
      change: { subject: `entrant:${entrant.id}`, after: { personalCode: true, expiresAt } },
    };
  },
  reveal: async (ctx, _db, { id, expiresAt }) =>
    Promise.resolve({ pin: pinOf(ctx.host, id), token: tokenOf(ctx.host, id), expiresAt }),
});
