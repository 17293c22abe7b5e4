import { judgeEntrantRows, judgeName, normalizeName } from '#shared/domain/entrants/index.ts';
import { isComplete } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { type Refusal, refuse } from '#shared/lib/result.ts';
import type { TournamentLine } from '#shared/protocol/event-file.ts';
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

/** Places and seeds of the list are those of the time before the start; later on the stages have their own. */
function judgeEntrants({ entrants, capacity, stages }: TournamentLine): Refusal | undefined {
  const isOpen = stages.length === 0;
  if (isOpen && entrants.length > capacity) return refuse('tournament.full', { capacity });
  const rows = entrants.map(({ name, seed }) => ({ name, ...(isOpen && seed !== null && { seed: String(seed) }) }));
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

/** Everybody of the list at most once. */
function judgeSeeds({ entrants, stages }: TournamentLine, index: number): Refusal | undefined {
  const { seeds } = at(stages, index);
  const isAllowed = new Set(seeds).size === seeds.length && seeds.every((place) => place < entrants.length);
  return isAllowed ? undefined : refuse('file.seeds_differ');
}

/** Out, or gone back, are those that are so in their last stage, for the reason that the ruling names; and nobody else. */
function judgeStanding({ entrants, stages }: TournamentLine, derived: readonly DerivedStage[]): Refusal | undefined {
  const states = new Map<number, TournamentLine['entrants'][number]['state']>();
  for (const [index, { stage }] of derived.entries()) {
    const { seeds, rulings } = at(stages, index);
    const whys = new Map(
      rulings.flatMap((ruling) => (ruling.kind === 'out' ? [[ruling.seed, ruling.why] as const] : [])),
    );
    for (const [place, entrant] of seeds.entries()) {
      const seed = place + 1;
      const gone = stage.absent.has(seed) ? 'withdrawn' : 'registered';
      states.set(entrant, stage.out.has(seed) ? (whys.get(seed) ?? 'disqualified') : gone);
    }
  }
  const wrong = entrants.find(({ state }, place) => state !== (states.get(place) ?? 'registered'));
  return wrong === undefined ? undefined : refuse('file.entrant_differs', { name: wrong.name });
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
