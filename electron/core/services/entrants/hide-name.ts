import { makeStandIn } from '#shared/domain/entrants/index.ts';
import { entrantHideName } from '#shared/protocol/commands/entrant.ts';
import { topics } from '#shared/protocol/topics.ts';
import { countListed, type EntrantRow, listEntrantsOfPerson, updateEntrant } from '../../db/queries/entrants.ts';
import { rewriteEvents } from '../../db/queries/events.ts';
import { getPerson, updatePerson } from '../../db/queries/people.ts';
import type { Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { announceEntrants, loadEntrant } from './entrant-dto.ts';

/**
 * A stand-in in place of a name, in one step and also while matches run. Behind an entrant that bears its person's own name
 * the person is hidden too: in its other tournaments, and wherever it registers from now on.
 */
export const hideName = defineCommand(entrantHideName, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: allowByRole,
  async run(ctx, tx, { entrant }, { hidden }) {
    const bearers = await listBearers(tx, entrant);
    if (bearers.person !== undefined)
      await updatePerson(tx, bearers.person, { hidden_at: hidden ? ctx.now : null, updated_at: ctx.now });
    const events: NewEvent[] = [];
    for (const row of bearers.entrants) {
      const hidden_as = hidden ? (row.hidden_as ?? (await countListed(tx, row.tournament_id, row))) : null;
      await updateEntrant(tx, row.id, { hidden_as, updated_at: ctx.now });
      if (hidden_as !== null) await forgetName(tx, row, makeStandIn(hidden_as));
      events.push(...(await announceEntrants(tx, row.tournament_id, [row.id])));
    }
    const [first, ...rest] = events;
    if (first === undefined) throw new Error(`entrant ${entrant.id} was not announced`);
    return {
      answer: { entrants: bearers.entrants.length },
      events: [first, ...rest],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { hidden: entrant.hidden_as !== null },
        after: { hidden, entrants: bearers.entrants.map(({ id }) => id), person: bearers.person ?? null },
      },
    };
  },
});

/** The entrant, and where its name is its person's own, the person with all entrants of that name. */
async function listBearers(
  tx: Tx,
  entrant: EntrantRow,
): Promise<{ readonly entrants: readonly EntrantRow[]; readonly person: string | undefined }> {
  const person = entrant.person_id === null ? undefined : await getPerson(tx, entrant.person_id);
  if (person === undefined || person.name_key !== entrant.name_key) return { entrants: [entrant], person: undefined };
  const own = await listEntrantsOfPerson(tx, person.id);
  return { entrants: own.filter((row) => row.name_key === entrant.name_key), person: person.id };
}

/** Events that a client may still be given when it resumes carry the name: they forget it, at the place where they are. */
async function forgetName(tx: Tx, { id, tournament_id, name }: EntrantRow, standIn: string): Promise<void> {
  await rewriteEvents(tx, topics.tournament(tournament_id), 'entrants.changed', (data) => {
    const { entrants } = data as { entrants: readonly { readonly id: string; readonly name: string }[] };
    if (!entrants.some((one) => one.id === id && one.name === name)) return undefined;
    return { ...data, entrants: entrants.map((one) => (one.id === id ? { ...one, name: standIn } : one)) };
  });
}
