import { listOwnMatches } from '#shared/domain/formats/own-matches.ts';
import { at } from '#shared/lib/at.ts';
import { entrantTakeEntryBack } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { deleteSeatsOf } from '../../db/queries/seats.ts';
import { updateEntrant } from '../../db/queries/entrants.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { announceEntrants, loadEntrant } from '../entrants/entrant-dto.ts';
import { findRuling } from '../results/rulings.ts';
import { readSeated, type Seated } from './load-seated.ts';
import { planLeave, UNNUMBERED } from './plan-change.ts';
import { writeChange } from './write-change.ts';

/** Its place is free again, and its matches are byes; what others played stands. */
export const takeEntryBack = defineCommand(entrantTakeEntryBack, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: (_actor, { tournament }) => requireStarted(tournament),
  async run(ctx, tx, { entrant, tournament }, input) {
    const seated = await readSeated(tx, entrant.id);
    const entry = requireEntry(seated);
    const planned = planLeave(seated.live, seated.seed, entry, UNNUMBERED);
    const ruling = { kind: 'revoke', about: entry, data: null, note: null };
    const { id, events } = await writeChange(ctx, tx, planned, { ruling, fingerprint: input.fingerprint });
    await deleteSeatsOf(tx, seated.live.id, seated.seed);
    await updateEntrant(tx, entrant.id, { state: 'withdrawn', updated_at: ctx.now });
    return {
      answer: DONE,
      events: [...events, ...(await announceEntrants(tx, tournament.id, [entrant.id]))],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { seed: seated.seed, entered: true },
        after: { entered: false, ruling: id },
      },
    };
  },
});

/**
 * The ruling that let it in. Refused with `late.not_late` for one that was there from the start, `late.has_played` {match}
 * once a result counts, and `late.round_drawn` {round} once a round was drawn with it: that round goes back first.
 */
export function requireEntry({ live, seed }: Seated): number {
  const { stage, format } = live;
  const entry = findRuling(live, (ruling) => ruling.kind === 'enter' && ruling.seed === seed);
  if (entry?.kind !== 'enter') throw new AppError('late.not_late');
  if (stage.out.has(seed)) throw new AppError('entrant.is_out');
  const own = listOwnMatches(stage, seed);
  const played = own.find((no) => (at(stage.states, no - 1).result?.id ?? 0) > 0);
  if (played !== undefined) throw new AppError('late.has_played', { details: { match: played } });
  // A seat that it took by itself has a number; one that a draw gave it does not.
  const [drawn] = format.isDrawn && entry.place === 0 ? own : [];
  if (drawn !== undefined)
    throw new AppError('late.round_drawn', { details: { round: at(stage.matches, drawn - 1).round } });
  return entry.id;
}
