import { entrantReplace } from '#shared/protocol/commands/entrant.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { announceEntrants, loadEntrant, toEntrantDto } from '../entrants/entrant-dto.ts';
import { leaveRanking } from '../entrants/seeding-record.ts';
import { announceTournament } from '../tournaments/tournament-dto.ts';
import { readSeated } from './load-seated.ts';
import { giveSeed, leaveList, takeNewcomer } from './newcomer.ts';
import { planHandover, UNNUMBERED } from './plan-change.ts';
import { writeChange } from './write-change.ts';

/** A no-show's place goes to another one, before its first match counts; the seed and the matches are the same. */
export const replaceEntrant = defineCommand(entrantReplace, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: (_actor, { tournament }) => requireStarted(tournament),
  async run(ctx, tx, { entrant, tournament }, input) {
    const { live, seed } = await readSeated(tx, entrant.id);
    // Looked at before anybody is made, so that a refusal is about the one who shall go.
    planHandover(live, [seed], [entrant.id], UNNUMBERED);
    const by = await takeNewcomer(ctx, tx, { tournament: withRoom(tournament), live, seed: 0 }, input.by);
    const planned = planHandover(live, [seed], [by], UNNUMBERED);
    const data = { seeds: [seed], after: planned.after, from: [entrant.id], to: [by] };
    const ruling = { kind: 'seat', about: 0, data: JSON.stringify(data), note: null };
    const { id, events } = await writeChange(ctx, tx, planned, { ruling, fingerprint: input.fingerprint });
    const isGone = await leaveList(ctx, tx, entrant.id);
    if (isGone) await leaveRanking(ctx, tx, tournament);
    const seeded = isGone && entrant.seed !== null ? await giveSeed(tx, tournament.id, by, entrant.seed, ctx.now) : [];
    return {
      answer: toEntrantDto((await loadEntrant(tx, by)).entrant),
      events: [
        ...events,
        ...seeded,
        ...(await announceEntrants(tx, tournament.id, [entrant.id, by])),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { stage: live.no, seed },
        after: { by, ruling: id, removed: isGone },
      },
    };
  },
});

/** One comes and one goes: a full list has room for that. */
function withRoom<T extends { readonly capacity: number }>(tournament: T): T {
  return { ...tournament, capacity: tournament.capacity + 1 };
}
