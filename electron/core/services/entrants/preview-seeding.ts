import { entrantPreviewSeeding } from '#shared/protocol/queries/all.ts';
import type { EntrantRow } from '../../db/queries/entrants.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { shownName } from '../names.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { fingerprintSeeding, makeSeeding } from './make-seeding.ts';

/** A draw without a random seed is shown with a fixed one: chance belongs to the command, or to the one who asks. */
export const previewSeeding = defineQuery(entrantPreviewSeeding, async (ctx, db, input) => {
  const tournament = await loadTournament(db, input.tournament);
  const made = await makeSeeding(ctx.host, db, tournament, input, '');
  return {
    order: made.order.map(({ id }) => id),
    random: made.record.random,
    unranked: made.unranked.map(toNamed),
    missing: made.missing.map(toNamed),
    meet: made.meet,
    clashes: made.clashes,
    displacement: { ...made.displacement },
    fingerprint: fingerprintSeeding(made.order),
  };
});

function toNamed(row: EntrantRow): { entrant: string; name: string } {
  return { entrant: row.id, name: shownName(row) };
}
