import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandAnswer, CommandInput, CommandName, QueryAnswer, QueryInput, QueryName } from '#shared/protocol/registry.ts';
import { readRows } from '#shared/protocol/dto/columns.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { Core } from '#core/core-api.ts';
import { startCore } from '#core/start-core.ts';

/** A tournament in the middle of its evening. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  /** A match worth opening. */
  readonly match: { readonly stage: number; readonly no: number };
}

/** Names as halls have them: short, long, two of nearly the same, and in Bengali. */
const NAMES = [
  'Dhaka Dynamites',
  'Chattogram Kings',
  'রহিম উদ্দিন',
  'Sylhet Storm',
  'Khulna Tigers Esports Academy — Black Squad',
  'Khulna Tigers Esports Academy — White Squad',
  'NOVA',
  'Asif',
  'মেহেদী হাসান মিরাজ',
  'Rajshahi Royals',
  'Team Bolt',
  'Barishal Bulls',
  'xX_Sn1per_Xx',
  'Comilla Victorians',
  'Padma Blue',
  'Ghost',
  'Mymensingh Meteors',
  'Rangpur Riders',
  'তানভীর',
  'Last Light',
];

/** A host in this process with an evening on it: a tournament of every view, played as far as it shows most. */
export class Evening {
  readonly core: Core;
  readonly #folder: string;
  /** One call a station, whichever tournament it is of. */
  #nextStation = 3;

  private constructor(core: Core, folder: string) {
    this.core = core;
    this.#folder = folder;
  }

  static async start(): Promise<Evening> {
    const folder = mkdtempSync(join(tmpdir(), 'matchdesk-evening-'));
    const pagesDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');
    const version = '0.0.0-test';
    const core = await startCore({ dataDir: folder, port: 0, bind: '127.0.0.1', announce: false, version, pagesDir });
    const evening = new Evening(core, folder);
    await evening.send('venue.update', { name: 'Dhaka LAN Night' });
    return evening;
  }

  get url(): string {
    return `http://127.0.0.1:${this.core.address.port}`;
  }

  async stop(): Promise<void> {
    await this.core.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandAnswer<N>> {
    return this.#post<CommandAnswer<N>>('commands', name, input);
  }

  ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryAnswer<N>> {
    return this.#post<QueryAnswer<N>>('queries', name, input);
  }

  async #post<A>(kind: 'commands' | 'queries', name: string, input: unknown): Promise<A> {
    const { body } = await this.core.inject({
      method: 'POST',
      url: `/api/${kind}/${name}`,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: Buffer.from(JSON.stringify(input)),
    });
    const text = Buffer.from(body).toString();
    const { answer } = JSON.parse(text) as { answer?: A };
    if (answer === undefined) throw new Error(`${name}: ${text}`);
    return answer;
  }

  /** Made and started, with the first `entrants` of the names. */
  async give(
    name: string,
    config: StageConfigDto,
    entrants: number,
    playoff?: StageConfigDto,
    advance = 2,
  ): Promise<string> {
    const { id } = await this.send('tournament.create', {
      name,
      game: 'Any',
      config,
      ...(playoff !== undefined && { following: [{ advance, config: playoff }] }),
      capacity: 64,
      startsAt: null,
    });
    const csv = `name\n${NAMES.slice(0, entrants).join('\n')}`;
    await this.send('entrant.import', { tournament: id, csv, mode: 'all' });
    await this.send('tournament.start', { tournament: id });
    return id;
  }

  /** The better seed wins the matches of two that are open, but those from the last `left` on; the next ones are called. */
  async play(tournament: string, stage = 1, left = 0, games = 1): Promise<void> {
    const open = await this.#listOpen(tournament, stage);
    for (const [no, seeds] of open.slice(0, open.length - left)) {
      const [a, b] = seeds;
      // Every fifth match is an upset, so that tables have ties to part.
      const better = no % 5 === 0 ? a > b : a < b;
      const game: [number, number] = better ? [2, no % 2] : [no % 2, 2];
      const change = { kind: 'score' as const, games: Array.from({ length: games }, () => game) };
      await this.send('match.change', { match: { tournament, stage, no }, change });
    }
    for (const [no] of open.slice(open.length - left).slice(0, 4))
      await this.send('match.call', { match: { tournament, stage, no }, station: String(this.#nextStation++) });
  }

  async #listOpen(tournament: string, stage: number): Promise<readonly [number, readonly [number, number]][]> {
    const { stages } = await this.ask('tournament.snapshot', { tournament });
    const shown = stages.find((one) => one.stage === stage);
    return readRows(shown?.rows ?? []).flatMap(([no, state, a, b]): [number, [number, number]][] =>
      a > 0 && b > 0 && state < 8 ? [[no, [a, b]]] : [],
    );
  }

  /** Every lobby of the newest round is over, as its seats were drawn. */
  async endLobbies(tournament: string): Promise<void> {
    const { lobbies } = await this.ask('stage.lobbies', { tournament, stage: 1 });
    for (const { no, seats, rows } of lobbies) {
      if (rows !== null) continue;
      const turned = seats.map((seed, index) => ({ seed, at: (index * 7 + no * 3) % seats.length }));
      const entries = turned.toSorted((a, b) => a.at - b.at || a.seed - b.seed).map(({ seed }, index) => ({
        seed,
        placement: index + 1,
        kills: (seed * 5 + no) % 9,
      }));
      await this.send('lobby.enterResult', { match: { tournament, stage: 1, no }, entries });
    }
  }
}
