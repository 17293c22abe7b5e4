/** One measured figure, with what it is to reach where something was promised. */
export interface Figure {
  readonly value: number;
  readonly unit: 'ms' | 'times' | 'kB' | 'count';
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type Figures = Readonly<Record<string, Figure>>;

/** False where a promise is broken. */
export function isMet({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean {
  return value >= atLeast && value <= atMost;
}
