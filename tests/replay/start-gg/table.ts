import { rankRoundRobin } from '#shared/domain/formats/round-robin/index.ts';
import type { TableStandings } from '#shared/domain/formats/round-robin/index.ts';
import type { CascadeStep, PresetCode } from '#shared/domain/tiebreaks/index.ts';
import { getPresetRules } from '#shared/domain/tiebreaks/index.ts';
import type { GroupMatch } from './record.ts';
import { toDuel } from './to-duel.ts';

/** The one order by which every recorded table is ranked: wins, head to head, game difference. */
export const PRESET: PresetCode = 'table-head-to-head';
/** The order that is named, but never taken, where a record agrees with it instead. */
export const OTHER_PRESET: PresetCode = 'table-games';

/** The table that follows from recorded matches. */
export function rankTable(
  seeds: readonly number[],
  matches: readonly GroupMatch[],
  preset: PresetCode = PRESET,
): TableStandings {
  const config = { times: 1, points: { win: 1, draw: 0, loss: 0 }, tieBreaks: getPresetRules(preset) } as const;
  return rankRoundRobin(config, seeds, matches.map(toDuel));
}

/** 'head-to-head among 3, 8: 1, 0' */
export function describeStep({ rule, tied, values }: CascadeStep): string {
  return `${rule} among ${tied.join(', ')}: ${values?.join(', ') ?? 'not all have met'}`;
}
