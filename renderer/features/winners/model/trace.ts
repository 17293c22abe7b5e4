import type { WinnersStepDto } from '#shared/protocol/dto/winners.ts';

/** One line of a question: an entrant and its number under the rule. */
export interface TraceLine {
  readonly entrant: string;
  /** Null for none. */
  readonly value: number | null;
}

/** A question as a person reads it: who was tied, the numbers best first, and what came of it. */
export interface TraceStep {
  readonly rule: string;
  /** Null for a question of the stage's own table. */
  readonly place: number | null;
  readonly lines: readonly TraceLine[];
  /** 'silent': the rule had nothing to say; 'same': the numbers are equal; 'parted': somebody stands apart after it. */
  readonly came: 'silent' | 'same' | 'parted';
}

/** The questions in the order in which they were asked: the table's own first, then the rules for winners. */
export function readTrace(table: readonly WinnersStepDto[], steps: readonly WinnersStepDto[]): readonly TraceStep[] {
  return [...table, ...steps].map((step): TraceStep => {
    const order = step.groups.flat();
    const lines = order.map((entrant) => ({ entrant, value: step.values?.[step.tied.indexOf(entrant)] ?? null }));
    const isSilent = step.values === null && step.rule !== 'organizer';
    return {
      rule: step.rule,
      place: step.place,
      lines,
      came: isSilent ? 'silent' : step.groups.length > 1 || step.rule === 'organizer' ? 'parted' : 'same',
    };
  });
}

/** Places of an order in which neighbours may share one: `shared[i]` is true when entry i shares the place of the one before. */
export function toGroups(order: readonly string[], shared: readonly boolean[]): string[][] {
  const groups: string[][] = [];
  for (const [index, entrant] of order.entries()) {
    const last = groups.at(-1);
    if (index > 0 && shared[index] === true && last !== undefined) last.push(entrant);
    else groups.push([entrant]);
  }
  return groups;
}

/** The place of each entry of such an order, from the place they are tied on. */
export function listPlacesOf(first: number, groups: readonly (readonly string[])[]): readonly number[] {
  let next = first;
  return groups.flatMap((group) => {
    const place = next;
    next += group.length;
    return group.map(() => place);
  });
}
