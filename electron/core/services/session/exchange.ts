import { keyName } from '#shared/domain/entrants/index.ts';
import { sessionExchange } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { EntrantRow } from '../../db/queries/entrants.ts';
import { insertPerson } from '../../db/queries/people.ts';
import { getOneTimeByToken, type OneTimeRow, spendOneTime } from '../../db/queries/sign-in.ts';
import type { Tx } from '../../db/schema.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';
import { loadEntrant } from '../entrants/entrant-dto.ts';
import { giveEntrant } from '../entrants/give-entrant.ts';
import { hashOneTime } from './one-time.ts';
import { revealTokens, signInDevice } from './tokens.ts';

/** A link or QR code, once: the admin link, a desk that is paired, or an entrant's personal code. */
export const exchangeToken = defineSecretCommand(sessionExchange, {
  async load(tx, input, ctx) {
    const row = await getOneTimeByToken(tx, hashOneTime(ctx.host, input.token));
    if (row === undefined) throw new AppError('auth.link_unknown');
    if (row.used_at !== null) throw new AppError('auth.link_used');
    if (ctx.now > row.expires_at) throw new AppError('auth.link_expired');
    return row;
  },
  policy: allowByRole,
  async run(ctx, tx, row) {
    await spendOneTime(tx, row.id, ctx.now);
    if (row.kind === 'claim') return claimBy(ctx, tx, row);
    const isAdmin = row.kind === 'admin';
    const device = {
      name: isAdmin ? 'Console' : 'Desk',
      kind: isAdmin ? 'admin' : 'desk',
      role: row.role,
      person: null,
    } as const;
    const kept = await signInDevice(ctx, tx, device);
    return {
      answer: kept,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: `device:${kept.device}`, after: { kind: row.kind, role: row.role } },
    };
  },
  reveal: revealTokens,
});

/** The person at the device that scanned the code takes the entrant; a device without one becomes a person of that name. */
async function claimBy(ctx: Ctx, tx: Tx, row: OneTimeRow) {
  if (row.entrant_id === null) throw new AppError('auth.link_unknown');
  const { entrant, tournament } = await loadEntrant(tx, row.entrant_id);
  const { device, person } = await findOrMakePerson(ctx, tx, entrant);
  const events = await giveEntrant(ctx, tx, entrant, tournament, person);
  return {
    answer: { device },
    events: [...events, newEvent('devices.changed', [topics.venueStaff()], {})],
    change: { subject: `entrant:${entrant.id}`, before: { person: entrant.person_id }, after: { person } },
  };
}

async function findOrMakePerson(
  ctx: Ctx,
  tx: Tx,
  { name, hidden_as }: Pick<EntrantRow, 'name' | 'hidden_as'>,
): Promise<{ device: string; person: string }> {
  const { device, person } = ctx.actor;
  if (device !== null && person !== null) return { device, person };
  const id = ctx.newId();
  await insertPerson(tx, {
    id,
    name,
    name_key: keyName(name),
    pin_hash: null,
    hidden_at: hidden_as === null ? null : ctx.now,
    created_at: ctx.now,
    updated_at: ctx.now,
    deleted_at: null,
  });
  return { ...(await signInDevice(ctx, tx, { name, kind: 'player', role: 'player', person: id })), person: id };
}
