import type { Ruling, Seed } from '../model/stage.ts';

/** What the rulings come to, without those taken back. */
export interface RulingsInForce {
  readonly out: ReadonlySet<Seed>;
  /** Those that are out and whose matches count for nobody. */
  readonly annulled: ReadonlySet<Seed>;
  readonly waived: ReadonlySet<number>;
  readonly ties: readonly (readonly Seed[])[];
  /** Who came after the start, with the first round that each could play in; those taken back are not in it. */
  readonly late: ReadonlyMap<Seed, number>;
  /** Seeds behind which nobody stands, since their late entry was taken back. */
  readonly absent: ReadonlySet<Seed>;
  /** By seed the last entry that was made before the one who stands behind it now. */
  readonly floors: ReadonlyMap<Seed, number>;
}

/** What the rulings come to: who is out, who came late, which resets are waived and which ties decided. */
export function readRulings(rulings: readonly Ruling[]): RulingsInForce {
  const revoked = new Set<number>();
  for (const ruling of rulings) if (ruling.kind === 'revoke') revoked.add(ruling.ruling);
  const out = new Set<Seed>();
  const annulled = new Set<Seed>();
  const waived = new Set<number>();
  const ties: (readonly Seed[])[] = [];
  const floors = new Map<Seed, number>();
  const raise = (seed: Seed, after: number): void => void floors.set(seed, Math.max(floors.get(seed) ?? 0, after));
  for (const ruling of rulings) {
    // An entry that was revoked keeps its floor: what was entered before it stays another one's.
    if (ruling.kind === 'enter') raise(ruling.seed, ruling.after);
    if (revoked.has(ruling.id)) continue;
    if (ruling.kind === 'out') out.add(ruling.seed);
    if (ruling.kind === 'out' && ruling.annul === true) annulled.add(ruling.seed);
    if (ruling.kind === 'waive') waived.add(ruling.match);
    if (ruling.kind === 'tie') ties.push(ruling.order);
    if (ruling.kind === 'seat') for (const seed of ruling.seeds) raise(seed, ruling.after);
  }
  return { out, annulled, waived, ties, floors, ...readEntries(rulings, revoked) };
}

/** The newest entry with a seed says whether somebody stands behind it. */
function readEntries(
  rulings: readonly Ruling[],
  revoked: ReadonlySet<number>,
): Pick<RulingsInForce, 'late' | 'absent'> {
  const newest = new Map<Seed, { readonly id: number; readonly round: number }>();
  for (const ruling of rulings) {
    if (ruling.kind === 'enter' && ruling.id > (newest.get(ruling.seed)?.id ?? 0)) newest.set(ruling.seed, ruling);
  }
  const late = new Map<Seed, number>();
  const absent = new Set<Seed>();
  for (const [seed, { id, round }] of newest) {
    if (revoked.has(id)) absent.add(seed);
    else late.set(seed, round);
  }
  return { late, absent };
}

/** The part of a stage that its rulings come to, to put it back. */
export function pickInForce(stage: RulingsInForce): RulingsInForce {
  const { out, annulled, waived, ties, late, absent, floors } = stage;
  return { out, annulled, waived, ties, late, absent, floors };
}

/** Seeds of which two readings differ in a way that matches can tell. */
export function listDifferentSeeds(a: RulingsInForce, b: RulingsInForce): ReadonlySet<Seed> {
  const different = new Set<Seed>();
  for (const key of ['out', 'annulled', 'absent'] as const) {
    for (const seed of listDifferent(a[key], b[key])) different.add(seed);
  }
  for (const seed of new Set([...a.floors.keys(), ...b.floors.keys()])) {
    if (a.floors.get(seed) !== b.floors.get(seed)) different.add(seed);
  }
  return different;
}

export function listDifferent(a: ReadonlySet<number>, b: ReadonlySet<number>): readonly number[] {
  return [...a].filter((n) => !b.has(n)).concat([...b].filter((n) => !a.has(n)));
}
