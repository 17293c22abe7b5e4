import type { FreePlace } from '#shared/domain/formats/late-entry.ts';
import { entrantEnterLate } from '#shared/protocol/commands/entrant.ts';
import { AppError, unwrapPlaces } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireStarted } from '../../policies/tournament.ts';
import { announceEntrants, loadEntrant, toEntrantDto } from '../entrants/entrant-dto.ts';
import { type LiveStage, readStage } from '../stages/live-stage.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { getLastStage } from './load-seated.ts';
import { giveSeed, leaveList, takeNewcomer } from './newcomer.ts';
import { planEntry, UNNUMBERED } from './plan-change.ts';
import { writeChange } from './write-change.ts';

/** Lets one in after the start; `entrant.takeEntryBack` takes it back while it has played nothing. */
export const enterLate = defineCommand(entrantEnterLate, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireStarted(tournament),
  async run(ctx, tx, tournament, input) {
    const live = await readStage(tx, await getLastStage(tx, tournament.id));
    const place = findPlace(live, input.place);
    const { seed, round } = place;
    const former = live.seeds[seed - 1];
    const entrant = await takeNewcomer(ctx, tx, { tournament, live, seed }, input.by);
    const planned = planEntry(live, place, entrant, UNNUMBERED);
    const ruling = {
      kind: 'enter',
      about: seed,
      data: JSON.stringify({ place: place.place, round, after: planned.after }),
      note: null,
    };
    const { id, events } = await writeChange(ctx, tx, planned, { ruling, fingerprint: input.fingerprint });
    // Whoever stood behind this seed and went back is of no stage now.
    const isOther = former !== undefined && former !== entrant;
    const listed = isOther ? (await loadEntrant(tx, former)).entrant.seed : null;
    const gone = isOther && (await leaveList(ctx, tx, former)) ? [former] : [];
    const isFree = gone.length > 0 && listed !== null;
    const seeded = isFree ? await giveSeed(tx, tournament.id, entrant, listed, ctx.now) : [];
    return {
      answer: toEntrantDto((await loadEntrant(tx, entrant)).entrant),
      events: [
        ...events,
        ...seeded,
        ...(await announceEntrants(tx, tournament.id, [entrant, ...gone])),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: { subject: `entrant:${entrant}`, after: { stage: live.no, seed, round, place: place.place, ruling: id } },
    };
  },
});

/** Refused with `late.…` where no place is free, and `late.place_taken` where another one is. */
export function findPlace({ format, stage }: LiveStage, wanted: number): FreePlace {
  const place = unwrapPlaces(format.listPlaces(stage)).find((one) => one.place === wanted);
  if (place === undefined) throw new AppError('late.place_taken');
  return place;
}
