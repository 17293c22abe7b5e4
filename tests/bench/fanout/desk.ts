import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ServerFrame } from '#shared/protocol/frames.ts';
import type { CommandAnswer, CommandInput, CommandName } from '#shared/protocol/registry.ts';
import { topics } from '#shared/protocol/topics.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { moment } from './moment.ts';

const ENTRANTS = 512;
/** Matches of the first round; the desk enters results in the first half and calls those of the second. */
const FIRST_ROUND = ENTRANTS / 2;

/** An organizer over a WebSocket, with one running tournament. */
export class Desk {
  readonly #ws: WebSocket;
  readonly #waiting = new Map<number, (frame: ServerFrame) => void>();
  /** Texts of the tournament's events, as every spectator gets them. */
  readonly heard: string[] = [];
  tournament = '';
  #id = 0;
  #count = 0;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.on('message', (data: Buffer) => this.#take(data.toString()));
  }

  static async open(url: string, oneTime: string): Promise<Desk> {
    const token = await exchange(url, oneTime);
    const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`, { origin: url, perMessageDeflate: false });
    await once(ws, 'open');
    const desk = new Desk(ws);
    desk.#write({ t: 'hello', protocol: PROTOCOL_VERSION, token });
    await desk.#prepare();
    return desk;
  }

  async #prepare(): Promise<void> {
    const { id } = await this.#send('tournament.create', {
      name: 'The Big One',
      game: 'Chess',
      config: {
        format: 'double-elimination',
        grandFinal: 'reset',
        losersOrder: 'start-gg',
        lengths: { default: { bestOf: 3 } },
      },
      capacity: ENTRANTS,
      startsAt: null,
    });
    this.tournament = id;
    const names = Array.from({ length: ENTRANTS }, (_, index) => `Entrant ${index + 1}`);
    await this.#send('entrant.import', { tournament: id, csv: `name\n${names.join('\n')}`, mode: 'all' });
    await this.#send('tournament.start', { tournament: id });
    this.#write({ t: 'subscribe', topic: this.topic });
  }

  get topic(): string {
    return topics.tournament(this.tournament);
  }

  /** One command that makes one event; resolves to how long its answer took, ms. */
  async act(): Promise<number> {
    const no = this.#count++;
    const [round, place] = [Math.floor(no / FIRST_ROUND), no % FIRST_ROUND];
    const match = { tournament: this.tournament, stage: 1, no: place + 1 };
    const begun = moment();
    if (place % 2 === 1) await this.#send('match.call', { match, station: `${round}-${place}` });
    else {
      const games: [number, number][] = round % 2 === 0 ? [[1, 0], [1, 0]] : [[1, 0], [0, 1], [1, 0]]; // prettier-ignore
      await this.#send('match.change', { match, change: { kind: 'score', games } });
    }
    return moment() - begun;
  }

  /** Resolves when it has heard the event of each of its commands: an answer may come before its event. */
  async hearAll(): Promise<void> {
    while (this.heard.length < this.#count) await once(this.#ws, 'message');
  }

  close(): void {
    this.#ws.terminate();
  }

  #write(frame: object): void {
    this.#ws.send(JSON.stringify(frame));
  }

  async #send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandAnswer<N>> {
    const id = ++this.#id;
    const frame = await new Promise<ServerFrame>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#write({ t: 'send', id, name, input, key: randomUUID() });
    });
    if (frame.t !== 'answer') throw new Error(`${name}: ${JSON.stringify(frame)}`);
    return frame.answer as CommandAnswer<N>;
  }

  #take(text: string): void {
    const frame = JSON.parse(text) as ServerFrame;
    if (frame.t === 'event') this.heard.push(text);
    else if (frame.t === 'ping') this.#write({ t: 'pong' });
    else if ((frame.t === 'answer' || frame.t === 'error') && frame.id !== null) {
      this.#waiting.get(frame.id)?.(frame);
      this.#waiting.delete(frame.id);
    }
  }
}

async function exchange(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/commands/session.exchange`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ token }),
  });
  const { answer } = (await response.json()) as { answer: { accessToken: string } };
  return answer.accessToken;
}
