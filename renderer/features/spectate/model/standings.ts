/** One line of the final places. */
export interface PlacedEntrant {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  /** Places can be shared; the figure is written once, at the first of them. */
  readonly isFirstOfPlace: boolean;
}

/** The final places, best first; those who share one by their seed. */
export function listPlaces(
  places: readonly (readonly [seed: number, place: number])[],
  entrantOf: (seed: number) => { readonly id: string; readonly name: string } | undefined,
): readonly PlacedEntrant[] {
  const sorted = places.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
  return sorted.map(([seed, place], index) => {
    const entrant = entrantOf(seed);
    return {
      id: entrant?.id ?? '',
      name: entrant?.name ?? '',
      place,
      isFirstOfPlace: sorted[index - 1]?.[1] !== place,
    };
  });
}
