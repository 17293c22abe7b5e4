import type { Refusal } from '#shared/lib/result.ts';
import type { BoundFormat } from '../formats/bind.ts';
import type { Match, Ruling } from '../model/stage.ts';
import { createStage, growStage } from '../stage/index.ts';
import { refuseRuling } from './judge-rulings.ts';

/** In one stage; each makes the graph anew, which a long list of them could make endless. */
const MOST_ENTRIES = 128;

/**
 * The graph of a stage that was opened with so many entrants, after all that came late and went back: it follows from them alone. Refuses with
 * `record.ruling_not_possible` {ruling} for one that took a place which was never free.
 */
export function replayEntries(
  format: BoundFormat,
  opened: number,
  rulings: readonly Ruling[],
): { readonly ok: true; readonly matches: readonly Match[] } | Refusal {
  const entries = rulings.filter(({ kind }) => kind === 'enter');
  let stage = createStage(format.open(opened), opened);
  for (const [index, ruling] of rulings.entries()) {
    const about = ruling.kind === 'revoke' ? rulings[ruling.ruling - 1] : ruling;
    if (about?.kind !== 'enter') continue;
    if (entries.length > MOST_ENTRIES) return refuseRuling(index + 1);
    if (ruling.kind === 'revoke') {
      stage = growStage(stage, ruling, format.leaveLate(stage, about.seed));
    } else {
      const places = format.listPlaces(stage);
      const isFree = places.ok && places.places.some(({ place, seed }) => place === about.place && seed === about.seed);
      if (!isFree) return refuseRuling(index + 1);
      stage = growStage(stage, ruling, format.enterLate(stage, about));
    }
  }
  return { ok: true, matches: stage.matches };
}
