import { entrantLatePlaces, entrantPreviewEntry } from '#shared/protocol/queries/changes.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { readStage } from '../stages/live-stage.ts';
import { nameSeeds } from '../stages/people.ts';
import { describePlanned } from './describe-planned.ts';
import { findPlace } from './enter-late.ts';
import { getLastStage, readSeated } from './load-seated.ts';
import { planEntry, planLeave, UNNUMBERED } from './plan-change.ts';
import { requireEntry } from './take-entry-back.ts';

/** Where one could come in now, with whom it would meet first; or why nowhere. */
export const listLatePlaces = defineQuery(entrantLatePlaces, async (_ctx, db, input) => {
  const live = await readStage(db, await getLastStage(db, input.tournament));
  const free = live.format.listPlaces(live.stage);
  if (!free.ok) {
    const { code, details } = free;
    return { stage: live.no, places: [], why: details === undefined ? { code } : { code, details: { ...details } } };
  }
  const names = await nameSeeds(
    db,
    live,
    free.places.map(({ opponent }) => opponent),
  );
  const places = free.places.map((place) => ({ ...place, opponentName: names.get(place.opponent) ?? '' }));
  return { stage: live.no, places, why: null };
});

export const previewEntry = defineQuery(entrantPreviewEntry, async (_ctx, db, input) => {
  if ('tournament' in input) {
    const live = await readStage(db, await getLastStage(db, input.tournament));
    return describePlanned(db, planEntry(live, findPlace(live, input.place), '', UNNUMBERED));
  }
  const seated = await readSeated(db, input.entrant);
  return describePlanned(db, planLeave(seated.live, seated.seed, requireEntry(seated), UNNUMBERED));
});
