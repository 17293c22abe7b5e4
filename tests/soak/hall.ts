import { setTimeout as pause } from 'node:timers/promises';
import { openTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import type { Client } from '#renderer/lib/client.ts';
import { openDevice } from '../e2e/support/people.ts';

const ENTRANTS = 32;
const FIRST_ROUND = ENTRANTS / 2;
/** Results that were taken back stay in the record of a stage, and the record in memory: a tournament lasts for so many turns, and another begins. */
const TURNS = 2 * FIRST_ROUND;

interface Watcher {
  readonly client: Client;
  store: TournamentStore;
}

/** A hall that lives: many who watch, come and go, and a desk that calls, scores, corrects and starts over. */
export class Hall {
  readonly #url: string;
  readonly #desk: Client;
  readonly #watchers: Watcher[] = [];
  #tournament = '';
  #step = 0;
  deeds = 0;

  constructor(url: string, desk: Client) {
    this.#url = url;
    this.#desk = desk;
  }

  async open(clients: number): Promise<void> {
    await this.#begin();
    for (let no = 0; no < clients; no += 1) this.#watchers.push(this.#watch());
  }

  async #begin(): Promise<void> {
    const lengths = { default: { bestOf: 3 } } as const;
    const config = { format: 'single-elimination', thirdPlace: true, lengths } as const;
    const cup = { name: 'Soak', game: 'Chess', config, capacity: ENTRANTS, startsAt: null };
    const { answer } = await this.#desk.send('tournament.create', cup);
    this.#tournament = answer.id;
    const names = Array.from({ length: ENTRANTS }, (_, no) => `Entrant ${no + 1}`);
    await this.#desk.http.postCommand('entrant.import', {
      tournament: answer.id,
      csv: ['name', ...names].join('\n'),
      mode: 'all',
    });
    await this.#desk.send('tournament.start', { tournament: answer.id });
  }

  /** Another tournament takes the place of this one, and everybody looks at it. */
  async #turnOver(): Promise<void> {
    const over = this.#tournament;
    await this.#begin();
    for (const watcher of this.#watchers) {
      watcher.store.close();
      watcher.store = openTournament(watcher.client, this.#tournament);
    }
    while (!this.isFull) await pause(20);
    await this.#desk.send('tournament.move', { tournament: over, to: 'cancelled' });
    await this.#desk.send('tournament.delete', { tournament: over });
  }

  #watch(): Watcher {
    const client = openDevice(this.#url);
    return { client, store: openTournament(client, this.#tournament) };
  }

  /** Everybody is here and sees the tournament. */
  get isFull(): boolean {
    return this.#watchers.every(
      ({ client, store }) => client.line.getState().state === 'online' && store.getState().status === 'ready',
    );
  }

  /** One turn: a match goes its way or starts over, somebody comes back, somebody joins. */
  async turn(): Promise<void> {
    if (this.#step % TURNS === TURNS - 1) await this.#turnOver();
    const no = 1 + (this.#step % FIRST_ROUND);
    const match = { tournament: this.#tournament, stage: 1, no };
    await this.#do('match.call', { match, station: String(no) });
    await this.#do('match.start', { match });
    for (const score of [[1, 0] as [number, number], [1, 1] as [number, number]])
      await this.#do('match.liveScore', { match, score });
    const { answer } = await this.#desk.send('match.change', {
      match,
      change: {
        kind: 'score',
        games: [
          [1, 0],
          [0, 1],
          [1, 0],
        ],
      },
    });
    await this.#do('match.undo', { match, result: answer.result });
    this.#comeBack(this.#step % this.#watchers.length);
    if (this.#step % 5 === 0) await this.#join();
    this.#step += 1;
  }

  async #do(...order: Parameters<Client['send']>): Promise<void> {
    await this.#desk.send(...order);
    this.deeds += 1;
  }

  #comeBack(no: number): void {
    const [gone] = this.#watchers.splice(no, 1, this.#watch());
    gone?.store.close();
    gone?.client.close();
  }

  async #join(): Promise<void> {
    const { code } = await this.#desk.ask('venue.access', {});
    const device = openDevice(this.#url);
    const { answer } = await device.http.postCommand('session.join', { code, name: `Player ${this.#step}` });
    device.signIn(answer);
    await device.signOut();
    device.close();
  }

  close(): void {
    for (const { client, store } of this.#watchers) {
      store.close();
      client.close();
    }
    this.#desk.close();
  }
}
