/** By what an entrant of one tournament is found again in another. */
export interface Known {
  readonly person: string | null;
  readonly nameKey: string;
}

export interface FormerOrder<T> {
  readonly order: readonly T[];
  /** Not found in the former event; they follow as they are given. */
  readonly missing: readonly T[];
}

/**
 * Seeding by the places of a former event. An entrant is found by its person, else by its name, each former place once.
 *
 * @param given in the order in which those that are not found shall follow
 * @param former the former event's entrants, best first
 */
export function seedByStandings<T extends Known>(given: readonly T[], former: readonly Known[]): FormerOrder<T> {
  const left = new Set(given);
  const byPerson = new Map(given.flatMap((one) => (one.person === null ? [] : [[one.person, one]])));
  const byName = new Map(given.map((one) => [one.nameKey, one]));
  const found = new Map<Known, T>();
  const take = (place: Known, one: T | undefined): void => {
    if (one === undefined || found.has(place) || !left.delete(one)) return;
    found.set(place, one);
  };
  // All persons first: a name that somebody else has by now must not take the place of the one who had it.
  for (const place of former) if (place.person !== null) take(place, byPerson.get(place.person));
  for (const place of former) take(place, byName.get(place.nameKey));
  const missing = given.filter((one) => left.has(one));
  return { order: [...former.flatMap((place) => found.get(place) ?? []), ...missing], missing };
}
