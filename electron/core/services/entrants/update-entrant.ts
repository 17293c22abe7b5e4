import { entrantUpdate } from '#shared/protocol/commands/entrant.ts';
import { type EntrantRow, updateEntrant } from '../../db/queries/entrants.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { isBeforeStart } from '../../policies/tournament.ts';
import { announceTournament } from '../tournaments/tournament-dto.ts';
import { readAttributes } from './attributes.ts';
import { announceEntrants, loadEntrant, toEntrantDto } from './entrant-dto.ts';
import { BY_HAND, recordSeeding } from './seeding-record.ts';

/** Seeds stay as they are; a ranking that changed after them is no longer what they came from. */
export const editEntrant = defineCommand(entrantUpdate, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: allowByRole,
  async run(ctx, tx, { entrant, tournament }, input) {
    const values = readAttributes(input, ctx.now);
    await updateEntrant(tx, entrant.id, { ...values, updated_at: ctx.now });
    const after: EntrantRow = { ...entrant, ...values };
    const isRankedAnew = after.points !== entrant.points || after.since !== entrant.since;
    const isOutdated = isRankedAnew && tournament.seeding_method === 'ranked' && isBeforeStart(tournament);
    if (isOutdated) await recordSeeding(ctx, tx, tournament.id, BY_HAND);
    const told = isOutdated ? await announceTournament(tx, tournament.id) : [];
    return {
      answer: toEntrantDto(after),
      events: [...(await announceEntrants(tx, tournament.id, [entrant.id])), ...told],
      change: { subject: `entrant:${entrant.id}`, before: pick(entrant), after: pick(after) },
    };
  },
});

function pick({ club, region, points, since }: EntrantRow): object {
  return { club, region, points, since };
}
