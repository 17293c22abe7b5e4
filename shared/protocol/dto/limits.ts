import { z } from 'zod';

/** What each limit may be set to, from and to. Times in ms, sizes in bytes. */
export const LIMIT_BOUNDS = {
  messagesPerSecond: [1, 1_000],
  burst: [1, 5_000],
  heldMessages: [0, 1_000],
  connectionsPerPerson: [1, 20],
  connectionsPerAddress: [1, 5_000],
  handshakesPerAddress: [10, 10_000],
  spectatorsPerRoom: [1, 20_000],
  topicsPerSession: [10, 500],
  maxFrameBytes: [1_024, 256 * 1_024],
  maxBufferedBytes: [16 * 1_024, 8 * 1_024 * 1_024],
  slowReaderMs: [1_000, 60_000],
  helloMs: [1_000, 60_000],
  heartbeatMs: [5_000, 45_000],
  silenceMs: [10_000, 300_000],
  headersMs: [1_000, 60_000],
  requestMs: [5_000, 300_000],
  idleMs: [1_000, 300_000],
  sockets: [100, 50_000],
  historyEvents: [100, 1_000_000],
  historyMs: [3_600_000, 2_592_000_000],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type LimitName = keyof typeof LIMIT_BOUNDS;
export const LIMIT_NAMES = Object.keys(LIMIT_BOUNDS).filter((name): name is LimitName => name in LIMIT_BOUNDS);

/** All limits of the host. What each means stands in `electron/core/realtime/limits.ts`. */
export const LimitsDtoSchema = z.strictObject({
  ...bounded(() => z.number()),
  sharedAddress: z.boolean(),
});
export type LimitsDto = Record<LimitName, number> & { sharedAddress: boolean };

/** A change of some limits; null gives one back its default. */
export const LimitsPatchSchema = z.strictObject({
  ...bounded((from, to) => z.int().min(from).max(to).nullable().exactOptional()),
  sharedAddress: z.boolean().nullable().exactOptional(),
});
export type LimitsPatch = z.infer<typeof LimitsPatchSchema>;

function bounded<T extends z.ZodType>(make: (from: number, to: number) => T): Record<LimitName, T> {
  const entries = LIMIT_NAMES.map((name) => {
    const [from, to] = LIMIT_BOUNDS[name];
    return [name, make(from, to)] as const;
  });
  return Object.fromEntries(entries) as Record<LimitName, T>;
}
