/** One thing that a file asks the domain to reproduce: an event, a pairing, a team. */
export interface Item {
  /** How `failed` and `--explain` name it. */
  readonly at: number;
  /** Why it is not exact, in one sentence; undefined: exact. */
  readonly why: string | undefined;
  /** What else there is to tell about it, for `--explain`. */
  readonly details: readonly string[];
  /** What the organizer did by hand, as far as the record shows it. */
  readonly byHand?: readonly string[];
}

export interface Report {
  /** What `at` counts: the word under which `failed` names it. */
  readonly noun: 'line' | 'event' | 'pairing' | 'team';
  readonly items: readonly Item[];
  /** Figures of one shape alone, for the line of JSON. */
  readonly extra?: Readonly<Record<string, number>>;
}

/** The one line of JSON. */
export function summarize({ noun, items, extra }: Report, ms: number): string {
  const failed = items.flatMap(({ at, why }) => (why === undefined ? [] : [{ [noun]: at, why }]));
  const byHand = items.flatMap((item) => (item.byHand ?? []).map((what) => ({ [noun]: item.at, what })));
  return JSON.stringify({
    events: items.length,
    exact: items.length - failed.length,
    ...extra,
    failed,
    ...(byHand.length > 0 ? { byHand } : {}),
    ms,
  });
}

/** One item in words; undefined where there is none of that number. */
export function explain({ noun, items }: Report, at: number): string | undefined {
  const item = items.find((one) => one.at === at);
  if (!item) return undefined;
  const byHand = (item.byHand ?? []).map((what) => `by hand: ${what}`);
  return [`${noun} ${at}: ${item.why ?? 'exact'}`, ...[...item.details, ...byHand].map((line) => `  ${line}`)].join(
    '\n',
  );
}
