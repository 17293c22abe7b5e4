import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import type { Seed } from '../model/stage.ts';
import type { Stage } from '../stage/stage.ts';
import { countRounds } from './drawn-rounds.ts';
import { findNextSeed, offerOne } from './late-entry.ts';
import type { FreePlaces } from './late-entry.ts';

interface NextRoundLimits {
  /** The most entrants that the config can take. */
  readonly most: number;
  /** Whether no round comes after those that were drawn. */
  readonly isLastDrawn: boolean;
}

/** Where rounds are drawn, who comes late plays from the next draw on; the rounds that were drawn stay as they are. */
export function offerNextRound(stage: Stage, { most, isLastDrawn }: NextRoundLimits): FreePlaces {
  const seed = findNextSeed(stage);
  if (isLastDrawn) return refuse('late.no_round_left');
  const full = findFull(stage, most);
  if (full !== undefined) return full;
  const drawn = countRounds(stage);
  return offerOne({ seed, round: drawn + 1, missed: drawn });
}

/** `late.full` {most} where one more would be too many. */
export function findFull(stage: Pick<Stage, 'entrants' | 'absent'>, most: number): Refusal | undefined {
  return stage.entrants - stage.absent.size < most ? undefined : refuse('late.full', { most });
}

/** Who had entered when a round was drawn, as the number of seeds, and the seeds among them that it is without. */
export function readEntered(
  stage: Pick<Stage, 'entrants' | 'late' | 'absent'>,
  round: number,
): { readonly entrants: number; readonly missing: ReadonlySet<Seed> } {
  const isIn = (seed: Seed): boolean => !stage.absent.has(seed) && (stage.late.get(seed) ?? 0) <= round;
  let entrants = stage.entrants;
  while (entrants > 0 && !isIn(entrants)) entrants--;
  const missing = new Set<Seed>();
  for (let seed = 1; seed <= entrants; seed++) if (!isIn(seed)) missing.add(seed);
  return { entrants, missing };
}

/** Seeds that take no seat in a draw: those that are out, and those behind which nobody stands. */
export function listGone(stage: Pick<Stage, 'out' | 'absent'>): ReadonlySet<Seed> {
  return stage.absent.size === 0 ? stage.out : new Set([...stage.out, ...stage.absent]);
}
