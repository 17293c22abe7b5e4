import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { range, until, type TestClient } from './support/test-client.ts';
import { TestHost, TOURNAMENT } from './support/test-host.ts';

const SEED = Number(process.env['RESUME_SEED'] ?? Date.now() % 1_000_000);
const ROUNDS = 12;
const STEPS = 150;

/** mulberry32: the same numbers for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A client that keeps what it applied over breaks, as a page does: everything since its last snapshot. */
class Page {
  epoch = 'e1';
  start = 0;
  readonly applied: number[] = [];
  resets = 0;
  #line: TestClient | undefined;
  #seen = 0;
  readonly #connect: () => TestClient;

  constructor(connect: () => TestClient) {
    this.#connect = connect;
  }

  get last(): number {
    return this.applied.at(-1) ?? this.start;
  }

  get isOnline(): boolean {
    return this.#line !== undefined && this.#line.closed === undefined;
  }

  async comeBack(): Promise<void> {
    this.#seen = 0;
    this.#line = await this.#connect().hello();
    this.#line.send({ t: 'subscribe', topic: TOURNAMENT, epoch: this.epoch, offset: this.last });
  }

  drop(): void {
    this.apply();
    this.#line?.leave();
    this.#line = undefined;
  }

  apply(): void {
    const frames = this.#line?.frames ?? [];
    for (const frame of frames.slice(this.#seen)) {
      if (frame.t === 'event') this.applied.push(frame.offset);
      if (frame.t !== 'reset') continue;
      // Takes the snapshot at the offset of the reset.
      this.resets += 1;
      this.epoch = frame.epoch;
      this.start = frame.offset;
      this.applied.length = 0;
      this.#line?.send({ t: 'subscribe', topic: TOURNAMENT, epoch: frame.epoch, offset: frame.offset });
    }
    this.#seen = frames.length;
  }
}

describe(`resume under chance, RESUME_SEED=${SEED}`, () => {
  let host: TestHost;

  beforeEach(async () => {
    host = await TestHost.start({ limits: { messagesPerSecond: 1e6, burst: 1e6, connectionsPerAddress: 1e6 } });
  });
  afterEach(() => host.stop());

  it.each(range(1, ROUNDS))('[RS2] [RS4] [EV2] round %i: no gap, no double, no disorder', async (round) => {
    const random = makeRandom(SEED + round);
    const chance = (share: number) => random() < share;
    const upTo = (most: number) => 1 + Math.floor(random() * most);
    const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
    const late: (() => void)[] = [];
    // Reads are held up for a while, and events commit in the meantime.
    const holdUp = async () => {
      for (let count = upTo(4); count > 0; count -= 1) await turn();
      if (chance(0.3)) host.events.commit(TOURNAMENT, upTo(5));
    };
    host.events.beforeRead = holdUp;
    host.events.beforePosition = holdUp;
    const pages = [0, 1, 2].map((index) => {
      return new Page(() => (index === 0 ? host.connect() : host.connectDirectly()));
    });

    for (let step = 0; step < STEPS; step += 1) {
      if (chance(0.5)) host.events.commit(TOURNAMENT, upTo(chance(0.1) ? 450 : 4));
      // Stored now, told a little later, as after a real commit.
      if (chance(0.2) && late.length === 0) {
        const stored = host.events.store(TOURNAMENT, upTo(3));
        late.push(() => host.events.tell(TOURNAMENT, stored));
      } else if (late.length > 0 && chance(0.5)) {
        late.pop()?.();
      }
      if (chance(0.01)) host.events.trim(TOURNAMENT, Math.max(0, host.events.head(TOURNAMENT) - upTo(300)));
      for (const page of pages) {
        page.apply();
        if (page.isOnline && chance(0.08)) page.drop();
        else if (!page.isOnline && chance(0.3)) await page.comeBack();
      }
      if (chance(0.5)) await turn();
    }

    host.events.beforeRead = undefined;
    host.events.beforePosition = undefined;
    late.pop()?.();
    host.events.commit(TOURNAMENT);
    for (const page of pages) if (!page.isOnline) await page.comeBack();
    for (const page of pages) {
      await until(() => {
        page.apply();
        expect(page.last).toBe(host.events.head(TOURNAMENT));
      });
      expect(page.applied, `seed ${SEED}`).toEqual(range(page.start + 1, host.events.head(TOURNAMENT)));
    }
  });
});
