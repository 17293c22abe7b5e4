import { LIMIT_BOUNDS, LIMIT_NAMES } from '#shared/protocol/dto/limits.ts';
import type { LimitName, LimitsDto, LimitsPatch } from '#shared/protocol/dto/limits.ts';

/** What stands in the fields; an empty field is a limit at its default. */
export type LimitsDraft = Readonly<Record<LimitName, number | ''>> & { readonly sharedAddress: boolean };

/** Shown first: what a venue may have to change. */
export const COMMON_LIMITS: readonly LimitName[] = [
  'spectatorsPerRoom',
  'connectionsPerAddress',
  'connectionsPerPerson',
  'messagesPerSecond',
];
export const OTHER_LIMITS: readonly LimitName[] = LIMIT_NAMES.filter((name) => !COMMON_LIMITS.includes(name));

/** The limits that differ from what holds; a field at its default, or empty, is given back to the default. */
export function toPatch(draft: LimitsDraft, limits: LimitsDto, defaults: LimitsDto): LimitsPatch {
  const patch: LimitsPatch = {};
  for (const name of LIMIT_NAMES) {
    const value = draft[name];
    const wanted = value === '' ? defaults[name] : value;
    if (wanted !== limits[name]) patch[name] = wanted === defaults[name] ? null : wanted;
  }
  if (draft.sharedAddress !== limits.sharedAddress) patch.sharedAddress = draft.sharedAddress;
  return patch;
}

/** True for a number that the host would take. */
export function isInBounds(name: LimitName, value: number | ''): boolean {
  const [from, to] = LIMIT_BOUNDS[name];
  return value === '' || (Number.isInteger(value) && value >= from && value <= to);
}
