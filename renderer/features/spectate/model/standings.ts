/** One line of the final places. */
export interface PlacedEntrant {
  readonly id: string;
  readonly name: string;
  readonly place: number;
  /** Places can be shared; the figure is written once, at the first of them. */
  readonly isFirstOfPlace: boolean;
}

interface Standing {
  readonly seed: number;
  readonly place: number;
  readonly open: boolean;
}

/** The places that are decided, best first; those who share one by their seed. */
export function listPlaces(
  standings: readonly Standing[],
  seeds: readonly string[],
  nameOf: (id: string) => string | undefined,
): readonly PlacedEntrant[] {
  const decided = standings.filter(({ open }) => !open).sort((a, b) => a.place - b.place || a.seed - b.seed);
  return decided.map(({ seed, place }, index) => {
    const id = seeds[seed - 1] ?? '';
    return { id, name: nameOf(id) ?? '', place, isFirstOfPlace: decided[index - 1]?.place !== place };
  });
}
