import { keyName } from '#shared/domain/entrants/index.ts';
import { entrantRename } from '#shared/protocol/commands/entrant.ts';
import { updateEntrant } from '../../db/queries/entrants.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { requireNameAllowed, warnOfName } from '../names.ts';
import { requireNameFree } from './append-entrant.ts';
import { announceEntrants, loadEntrant, toEntrantDto } from './entrant-dto.ts';

/** Also after the start: a name that should not be shown in the hall is changed in one step. */
export const renameEntrant = defineCommand(entrantRename, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: allowByRole,
  async run(ctx, tx, { entrant, tournament }, input) {
    const name = requireNameAllowed(input.name);
    await requireNameFree(tx, tournament.id, name, entrant.id);
    await updateEntrant(tx, entrant.id, { name, name_key: keyName(name), updated_at: ctx.now });
    return {
      answer: { ...toEntrantDto({ ...entrant, name }), warning: await warnOfName(tx, name) },
      events: await announceEntrants(tx, tournament.id, [entrant.id]),
      change: { subject: `entrant:${entrant.id}`, before: { name: entrant.name }, after: { name } },
    };
  },
});
