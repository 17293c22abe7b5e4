import { expect, type Browser } from '@playwright/test';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { Client } from '#renderer/lib/client.ts';
import { signIn } from './people.ts';
import type { Plan, PlannedMatch } from './plan.ts';
import { PlayerPage } from './player-page.ts';

/** Who sits in the hall: the desk, most players as clients over WebSocket, some as real browsers. */
export class Hall {
  readonly url: string;
  readonly desk: Client;
  readonly tournament: string;
  readonly #clients = new Map<number, Client>();
  readonly #pages = new Map<number, PlayerPage>();

  constructor(url: string, desk: Client, tournament: string) {
    this.url = url;
    this.desk = desk;
    this.tournament = tournament;
  }

  /** Every entrant joins by its personal code; `inBrowsers` are the seeds that do so with a browser. */
  async joinAll(plan: Plan, browser: Browser, inBrowsers: readonly number[]): Promise<void> {
    const { entrants } = await this.desk.ask('entrant.list', { tournament: this.tournament });
    for (const { id, seed } of entrants) {
      if (seed === null) throw new Error('an entrant has no seed');
      const { answer } = await this.desk.send('entrant.createClaim', { entrant: id });
      if (inBrowsers.includes(seed)) this.#pages.set(seed, await PlayerPage.claim(browser, this.url, answer.token));
      else this.#clients.set(seed, await signIn(this.url, answer.token));
    }
    expect(this.#clients.size + this.#pages.size).toBe(plan.entrants);
  }

  ref(no: number): MatchRef {
    return { tournament: this.tournament, stage: 1, no };
  }

  client(seed: number): Client {
    const client = this.#clients.get(seed);
    if (client === undefined) throw new Error(`seed ${seed} has no client`);
    return client;
  }

  page(seed: number): PlayerPage | undefined {
    return this.#pages.get(seed);
  }

  /** Plays one match as recorded: the winner submits, the loser confirms; what nobody played the desk rules. */
  async play(match: PlannedMatch): Promise<void> {
    const ref = this.ref(match.no);
    if (match.games.length === 0) {
      await this.desk.send('match.change', { match: ref, change: { kind: 'forfeit', winner: match.winner } });
      return;
    }
    const [winner, loser] = [this.page(match.winnerSeed), this.page(match.loserSeed)];
    if (winner !== undefined || loser !== undefined) {
      await this.desk.send('match.call', { match: ref, station: '1' });
      await this.desk.send('match.start', { match: ref });
    }
    await this.submit(match);
    if (loser === undefined) await this.confirm(match);
    else await loser.confirm();
    await this.expectDecided(match);
  }

  async submit(match: PlannedMatch): Promise<void> {
    const page = this.page(match.winnerSeed);
    if (page !== undefined) return page.submit(match.no, match.games, match.winner);
    const games = match.games.map(([a, b]): [number, number] => [a, b]);
    await this.client(match.winnerSeed).send('match.submitScore', { match: this.ref(match.no), games });
  }

  async confirm(match: PlannedMatch): Promise<void> {
    const client = this.client(match.loserSeed);
    let submission: number | undefined;
    await expect
      .poll(async () => {
        const { submissions } = await client.ask('match.get', { match: this.ref(match.no) });
        return (submission = submissions.find(({ state }) => state === 'open')?.id);
      })
      .toBeDefined();
    await client.send('match.confirmScore', { match: this.ref(match.no), submission: submission ?? 0 });
  }

  async expectDecided(match: PlannedMatch): Promise<void> {
    await expect
      .poll(async () => (await this.desk.ask('match.get', { match: this.ref(match.no) })).row[6])
      .toBe(match.winner);
  }

  close(): void {
    for (const client of [this.desk, ...this.#clients.values()]) client.close();
  }
}
