import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Draw, makeDraw } from '#shared/domain/seeding/random.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { CommitStep } from '#core/operations/dispatch.ts';
import { type Deed, makeDeed, type Part, type Scene } from './deeds.ts';
import { HostProcess } from './host-process.ts';
import { inspectStore, listPositions } from './inspect.ts';
import { Ledger, sendAgain } from './ledger.ts';
import { exchange, Wire } from './wire.ts';

export type Moment = CommitStep | 'random';
/** Every other run dies at a random moment; the others at one step after the other. */
export const MOMENTS: readonly Moment[] = ['begun', 'handled', 'recorded', 'committed', 'sent'].flatMap((step) => [
  step as CommitStep,
  'random' as const,
]);

export interface RunReport {
  readonly seed: string;
  readonly moment: Moment;
  readonly answered: number;
  /** Sent, and without an answer when the host died. */
  readonly lost: number;
  readonly faults: readonly string[];
}

/** Who drives the host, each on a line of its own. */
const SENDERS: readonly (readonly [string, Part])[] = [
  ['desk', 'desk'],
  ['referee 1', 'referee'],
  ['referee 2', 'referee'],
  ['joiner', 'joiner'],
];
/** Commands that each sender has under way at a time. */
const AT_ONCE = 2;
/** A run dies after at most so many answers, and so many ms more. */
const MOST_ANSWERS = 60;
const MOST_MS = 12;

/** One folder on which a host dies again and again. */
export class CrashSite {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'matchdesk-crash-'));
  #host: HostProcess | undefined;
  #tokens = new Map<string, string>();
  #scene: Scene | undefined;

  /** Starts the host where it left off, lets clients drive it, kills it, starts it again, and looks. */
  async run(seed: string, moment: Moment): Promise<RunReport> {
    const draw = makeDraw(seed);
    const host = await this.#start();
    this.#scene ??= await this.#prepare(host.url);
    const ledger = new Ledger();
    await this.#drive(host, ledger, moment, draw);
    this.#host = undefined;
    const next = await this.#start();
    const faults = [
      ...(await inspectStore(this.dataDir, ledger)),
      ...(await this.#resume(next.url, ledger)),
      ...(await this.#sendAgain(next.url, ledger)),
      ...(await inspectStore(this.dataDir, ledger)),
    ];
    return { seed, moment, answered: ledger.count('answered'), lost: ledger.count('lost'), faults };
  }

  async remove(): Promise<void> {
    this.#host?.kill();
    await this.#host?.death;
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #start(): Promise<HostProcess> {
    this.#host ??= await HostProcess.start(this.dataDir);
    return this.#host;
  }

  /** An event with one tournament that takes entrants and one that is being played. */
  async #prepare(url: string): Promise<Scene> {
    const admin = await exchange(url, this.#host?.oneTime ?? '');
    const desk = await Wire.open(url, admin);
    for (const [sender, part] of SENDERS) {
      if (part === 'desk') this.#tokens.set(sender, admin);
      if (part !== 'referee') continue;
      const { token } = await desk.must<{ token: string }>('device.createPairing', { role: 'referee' });
      this.#tokens.set(sender, await exchange(url, token));
    }
    const create = async (entrants: number) => {
      const config = { format: 'single-elimination', thirdPlace: true, lengths: { default: { bestOf: 3 } } };
      const input = { name: `Cup ${entrants}`, game: 'Chess', config, capacity: 4096, startsAt: null };
      const { id } = await desk.must<{ id: string }>('tournament.create', input);
      const names = Array.from({ length: entrants }, (_, index) => `Entrant ${index + 1}`);
      await desk.must('entrant.import', { tournament: id, csv: `name\n${names.join('\n')}`, mode: 'all' });
      return id;
    };
    const open = await create(2);
    await desk.must('tournament.move', { tournament: open, to: 'registration_open' });
    const running = await create(32);
    await desk.must('tournament.start', { tournament: running });
    const { code } = await desk.ask<{ code: string }>('venue.access', {});
    desk.close();
    return { open, running, code };
  }

  async #drive(host: HostProcess, ledger: Ledger, moment: Moment, draw: Draw): Promise<void> {
    const scene = this.#need();
    const viewer = await Wire.open(host.url, undefined, ledger.see);
    for (const id of [scene.open, scene.running]) await viewer.subscribe(topics.tournament(id));
    const lines = await this.#openAll(host.url);
    const nth = 1 + draw(MOST_ANSWERS);
    let left = nth;
    const later = draw(MOST_MS * 10) / 10;
    if (moment !== 'random') await host.dieAt({ step: moment, nth });

    const work = async (sender: string, part: Part, own: Draw) => {
      const line = lines.get(sender);
      while (line !== undefined && !line.closed) {
        const deed = makeDeed(part, scene, own);
        // Now and then somebody taps twice.
        const taps = own(10) === 0 ? 2 : 1;
        const replies = await Promise.all(Array.from({ length: taps }, () => note(ledger, line, sender, deed)));
        left -= replies.filter(({ kind }) => kind === 'answered').length;
        if (moment === 'random' && left <= 0) setTimeout(() => host.kill(), later);
      }
    };
    const workers = SENDERS.flatMap(([sender, part]) =>
      Array.from({ length: AT_ONCE }, () => work(sender, part, makeDraw(`${draw(2 ** 32)}`))),
    );
    await Promise.all(workers);
    const signal = await host.death;
    if (signal !== 'SIGKILL') throw new Error(`the host ended by itself: ${signal}`);
    viewer.close();
  }

  /** A spectator comes back with the last thing that it saw and gets all the rest, in order. SPEC [RS1] [RS2]. */
  async #resume(url: string, ledger: Ledger): Promise<string[]> {
    const faults: string[] = [];
    const positions = listPositions(this.dataDir);
    const viewer = await Wire.open(url, undefined, ledger.see);
    const lastOf = (topic: string) => ledger.seen.get(topic)?.at(-1)?.offset ?? 0;
    for (const [topic, { epoch, offset: head }] of positions) {
      const last = lastOf(topic);
      // Nothing was shown of it: then there is no place to resume from.
      if (last === 0) continue;
      const frame = await viewer.subscribe(topic, { epoch, offset: last });
      const isResumed = frame.t === 'subscribed' && frame.offset === last;
      if (!isResumed) faults.push(`${topic}: ${last} cannot be resumed from: ${JSON.stringify(frame)}`);
      else if (!(await becomesTrue(() => lastOf(topic) === head)))
        faults.push(`${topic}: resumed up to ${lastOf(topic)}, not to ${head}`);
    }
    viewer.close();
    return faults;
  }

  async #sendAgain(url: string, ledger: Ledger): Promise<string[]> {
    const lines = await this.#openAll(url);
    const faults = await sendAgain(ledger, lines);
    for (const line of lines.values()) line.close();
    return faults;
  }

  async #openAll(url: string): Promise<ReadonlyMap<string, Wire>> {
    const lines = new Map<string, Wire>();
    for (const [sender] of SENDERS) lines.set(sender, await Wire.open(url, this.#tokens.get(sender)));
    return lines;
  }

  #need(): Scene {
    if (this.#scene === undefined) throw new Error('nothing is prepared');
    return this.#scene;
  }
}

/** False when it has not become true after some seconds. */
async function becomesTrue(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 2_000 && !condition(); tries += 1) await pause(2);
  return condition();
}

async function note(ledger: Ledger, line: Wire, sender: string, deed: Deed) {
  const reply = await line.send(deed.name, deed.input, deed.key);
  ledger.entries.push({ deed, sender, reply });
  return reply;
}
