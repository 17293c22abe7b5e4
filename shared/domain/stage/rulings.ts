import type { Ruling, Seed } from '../model/stage.ts';

export interface RulingsInForce {
  readonly out: ReadonlySet<Seed>;
  readonly waived: ReadonlySet<number>;
  readonly ties: readonly (readonly Seed[])[];
}

/** What the rulings come to: who is out, which resets are waived and which ties decided, without those taken back. */
export function readRulings(rulings: readonly Ruling[]): RulingsInForce {
  const revoked = new Set<number>();
  for (const ruling of rulings) if (ruling.kind === 'revoke') revoked.add(ruling.ruling);
  const out = new Set<Seed>();
  const waived = new Set<number>();
  const ties: (readonly Seed[])[] = [];
  for (const ruling of rulings) {
    if (revoked.has(ruling.id)) continue;
    if (ruling.kind === 'out') out.add(ruling.seed);
    if (ruling.kind === 'waive') waived.add(ruling.match);
    if (ruling.kind === 'tie') ties.push(ruling.order);
  }
  return { out, waived, ties };
}
