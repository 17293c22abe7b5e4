import type { TableDto } from '#shared/protocol/dto/table.ts';

/** How a rule parted an entrant from those it was tied with. */
export interface Parting {
  readonly rule: string;
  /** Those that stood equal before the rule was asked, with their numbers under it; null for none. */
  readonly values: readonly { readonly seed: number; readonly value: number | null }[];
}

/** The questions that led to the place of one entrant, in the order in which they were asked; only those that parted somebody from it. */
export function listPartings({ steps }: Pick<TableDto, 'steps'>, seed: number): readonly Parting[] {
  return steps.flatMap(({ rule, tied, values, groups }): Parting[] => {
    if (!tied.includes(seed) || groups.length < 2 || values === null) return [];
    return [{ rule, values: tied.map((one, index) => ({ seed: one, value: values[index] ?? null })) }];
  });
}
