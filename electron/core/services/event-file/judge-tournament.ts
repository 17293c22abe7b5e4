import { judgeEntrantRows, judgeName, normalizeName } from '#shared/domain/entrants/index.ts';
import { isComplete, type Stage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { type Refusal, refuse } from '#shared/lib/result.ts';
import type { EntrantLine, StageLine, TournamentLine } from '#shared/protocol/event-file.ts';
import { AppError } from '../../infra/app-error.ts';
import { isBeforeStart } from '../../policies/tournament.ts';
import { requirePossible } from '../tournaments/stage-plan.ts';
import { deriveStage, type DerivedStage } from './derive-stage.ts';

export interface JudgedTournament {
  /** With names in their one form. */
  readonly line: TournamentLine;
  /** The first thing that does not fit. */
  readonly fault: Refusal | undefined;
}

/** Whether a tournament of a file could have come about on this host, and would be played on. Nothing in it is believed: its stages are derived anew. */
export function judgeTournament(given: TournamentLine): JudgedTournament {
  const line = tidyNames(given);
  return { line, fault: findFault(line) };
}

function tidyNames(line: TournamentLine): TournamentLine {
  const entrants = line.entrants.map((entrant) => ({
    ...entrant,
    name: normalizeName(entrant.name),
    club: normalizeName(entrant.club),
    region: normalizeName(entrant.region),
  }));
  return { ...line, name: normalizeName(line.name), entrants };
}

function findFault(line: TournamentLine): Refusal | undefined {
  const name = judgeName(line.name);
  if (!name.ok) return name;
  return judgePlan(line) ?? judgeEntrants(line) ?? judgeStages(line);
}

function judgePlan({ config, following, stages }: TournamentLine): Refusal | undefined {
  if (stages.length > 1 + following.length) return refuse('file.stages_not_planned');
  return catchRefusal(() => void requirePossible({ config, following }));
}

function judgeEntrants({ entrants, capacity }: TournamentLine): Refusal | undefined {
  if (entrants.length > capacity) return refuse('tournament.full', { capacity });
  const rows = entrants.map(({ name, seed }) => ({ name, ...(seed !== null && { seed: String(seed) }) }));
  return judgeEntrantRows(rows).find(({ faults }) => faults.length > 0)?.faults[0];
}

function judgeStages(line: TournamentLine): Refusal | undefined {
  const { state, stages } = line;
  const isStarted = stages.length > 0;
  const isPlayed = state === 'running' || state === 'paused' || state === 'completed';
  if ((isBeforeStart({ state }) && isStarted) || (isPlayed && !isStarted)) return refuseState(line);
  const derived: DerivedStage[] = [];
  for (const [index, stage] of stages.entries()) {
    const config = index === 0 ? line.config : at(line.following, index - 1).config;
    const found = deriveStage(config, stage);
    const fault = found.ok ? judgeSeeds(line, index) : found;
    if (fault !== undefined) return refuse(fault.code, { ...fault.details, stage: index + 1 });
    if (found.ok) derived.push(found.value);
  }
  if (state === 'completed' && !derived.every(({ stage }) => isComplete(stage))) return refuseState(line);
  return judgeStanding(line, derived);
}

/** In the first stage stand all, each with its own seed; in a later one some of those of the stage before. */
function judgeSeeds({ entrants, stages }: TournamentLine, index: number): Refusal | undefined {
  const { seeds } = at(stages, index);
  const before = index === 0 ? new Set(entrants.keys()) : new Set(at(stages, index - 1).seeds);
  const isAllowed = new Set(seeds).size === seeds.length && seeds.every((place) => before.has(place));
  // Whoever came in late stands behind the others, on the list as in the stage.
  const isFirst = index > 0 || (seeds.length === entrants.length && seeds.every(isOwnSeed));
  return isAllowed && isFirst ? undefined : refuse('file.seeds_differ');

  function isOwnSeed(place: number, seed: number): boolean {
    return entrants[place]?.seed === seed + 1;
  }
}

/** Out of the tournament are those whose last stage has them out, or without whom it goes on, and nobody else. */
function judgeStanding({ entrants, stages }: TournamentLine, derived: readonly DerivedStage[]): Refusal | undefined {
  const states = new Map<number, EntrantLine['state']>();
  for (const [index, { stage }] of derived.entries()) {
    const { seeds, rulings } = at(stages, index);
    for (const [place, position] of seeds.entries()) states.set(position, readState(stage, rulings, place + 1));
  }
  const wrong = entrants.find(({ state }, place) => {
    const known = states.get(place);
    return known === undefined ? state === 'disqualified' : state !== known;
  });
  return wrong === undefined ? undefined : refuse('file.entrant_differs', { name: wrong.name });
}

function readState(stage: Stage, rulings: StageLine['rulings'], seed: number): EntrantLine['state'] {
  if (stage.absent.has(seed)) return 'withdrawn';
  if (!stage.out.has(seed)) return 'registered';
  const revoked = new Set(rulings.flatMap((one) => (one.kind === 'revoke' ? [one.ruling] : [])));
  const out = rulings.findLast((one, index) => one.kind === 'out' && one.seed === seed && !revoked.has(index + 1));
  return out?.kind === 'out' && out.why === 'withdrawn' ? 'withdrawn' : 'disqualified';
}

function refuseState({ state }: TournamentLine): Refusal {
  return refuse('file.state_differs', { state });
}

function catchRefusal(work: () => void): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return refuse(error.code, error.extras.details);
    throw error;
  }
}
