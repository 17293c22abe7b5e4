import { entrantAdd } from '#shared/protocol/commands/entrant.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { requireNameAllowed, warnOfName } from '../names.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { appendEntrant } from './append-entrant.ts';
import { readAttributes } from './attributes.ts';
import { announceEntrants, toEntrantDto } from './entrant-dto.ts';

/** The word list warns the desk and does not bind it: it knows who stands before it. */
export const addEntrant = defineCommand(entrantAdd, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireBeforeStart(tournament),
  async run(ctx, tx, tournament, input) {
    const name = requireNameAllowed(input.name);
    const attributes = readAttributes(input, ctx.now);
    const row = await appendEntrant(ctx, tx, tournament, { name, person: null, attributes });
    return {
      answer: { ...toEntrantDto(row), warning: await warnOfName(tx, name) },
      events: [
        ...(await announceEntrants(tx, tournament.id, [row.id])),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: { subject: `entrant:${row.id}`, after: { tournament: tournament.id, name, seed: row.seed } },
    };
  },
});
