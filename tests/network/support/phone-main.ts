/** A player's phone and a venue screen behind a weak Wi-Fi; obeys one order a line. */
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openTournament } from '#renderer/stores/tournament-store.ts';
import type { Tokens } from '#shared/protocol/dto/session.ts';
import { openDevice } from '../../e2e/support/people.ts';
import { openLossyProxy } from './lossy-proxy.ts';

const DELAY_MS = 100;
const LOSS_PERCENT = 5;

const [address = '', port = '', tournament = '', token = '', seed = '1'] = process.argv.slice(2);
const wifi = await openLossyProxy(
  { host: address, port: Number(port) },
  DELAY_MS,
  LOSS_PERCENT,
  makeRandom(Number(seed)),
);
const url = `http://127.0.0.1:${wifi.port}`;
const phone = openDevice(url);
const screen = openDevice(url);
const store = openTournament(screen, tournament);
const match = { tournament, stage: 1, no: 1 };

/** Every event of the screen's topic by its offset, from where its own snapshot stood. */
const heard: { from: number; offsets: number[]; resets: number } = { from: 0, offsets: [], resets: 0 };
await listen();
phone.signIn(await signIn());
tell({ signedIn: true });
createInterface({ input: process.stdin }).on('line', (order) => void obey(order).then(tell));

async function listen(): Promise<void> {
  const { topic, epoch, offset } = await untilHeard(() => screen.ask('tournament.snapshot', { tournament }));
  heard.from = offset;
  screen.subscribe(
    topic,
    { epoch, offset },
    { onEvent: (frame) => heard.offsets.push(frame.offset), onReset: () => (heard.resets += 1) },
  );
}

/** The code is good once: a lost answer is asked for again with the same key. */
async function signIn(): Promise<Tokens> {
  const key = crypto.randomUUID();
  return (await untilHeard(() => phone.http.postCommand('session.exchange', { token }, key))).answer;
}

async function untilHeard<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await pause(200);
    }
  }
}

async function obey(order: string): Promise<unknown> {
  const [word, count = '0'] = order.split(' ');
  if (word === 'move') wifi.cut();
  if (word === 'tap') for (let no = 0; no < Number(count); no += 1) await tapTwice();
  if (word === 'see') while ((heard.offsets.at(-1) ?? heard.from) < Number(count)) await pause(20);
  return { order, losses: wifi.losses, version: rowVersion(), ...heard };
}

/** A score, and taken back again, each as a tap that the phone keeps until it was answered. */
async function tapTwice(): Promise<void> {
  const { submission } = await phone.queue('match.submitScore', {
    match,
    games: [
      [1, 0],
      [1, 0],
    ],
  }).settled;
  await phone.queue('match.withdrawScore', { match, submission: submission.id }).settled;
}

function rowVersion(): number {
  return store.getState().stages.get(1)?.rows[0]?.[9] ?? 0;
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

/** Numbers that are the same each time for a seed (mulberry32). */
function makeRandom(seedNumber: number): () => number {
  let state = seedNumber;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
