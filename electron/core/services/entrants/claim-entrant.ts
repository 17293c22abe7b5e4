import { entrantClaim } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { equalSecrets } from '../../auth/secrets.ts';
import { getOpenClaimToken } from '../../db/queries/sign-in.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePerson } from '../../policies/person.ts';
import { forgetGuesses, refuseGuess, requireUnlocked } from '../session/guess.ts';
import { hashOneTime } from '../session/one-time.ts';
import { loadEntrant } from './entrant-dto.ts';
import { giveEntrant } from './give-entrant.ts';

/** By the personal PIN from the desk. Wrong ones lock this entrant for a while, nobody else. */
export const claimEntrant = defineCommand(entrantClaim, {
  async load(tx, input, ctx) {
    const subject = `entrant:${input.entrant}`;
    await requireUnlocked(tx, subject, ctx.now);
    const loaded = await loadEntrant(tx, input.entrant);
    const token = await getOpenClaimToken(tx, input.entrant);
    if (token === undefined) throw new AppError('entrant.no_pin');
    if (ctx.now > token.expires_at) throw new AppError('auth.link_expired');
    const given = hashOneTime(ctx.host, `${input.entrant} ${input.pin}`);
    if (token.code_hash === null || !equalSecrets(token.code_hash, given))
      return refuseGuess(ctx, subject, 'auth.pin_wrong');
    return { ...loaded, subject };
  },
  policy: (actor) => void requirePerson(actor),
  async run(ctx, tx, { entrant, tournament, subject }) {
    const person = requirePerson(ctx.actor);
    await forgetGuesses(tx, subject, ctx.now);
    return {
      answer: DONE,
      events: await giveEntrant(ctx, tx, entrant, tournament, person),
      change: { subject: `entrant:${entrant.id}`, before: { person: entrant.person_id }, after: { person, by: 'pin' } },
    };
  },
});
