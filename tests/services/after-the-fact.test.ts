import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormatCode } from '#shared/domain/formats/registry.ts';
import { readRows } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, Refused, type TestCore } from '#tests/support/core.ts';
import { DOUBLE, entrantsOf, giveTournament, ref, SINGLE } from '#tests/support/given.ts';
import { expectWhole } from '#tests/support/store.ts';

/** Five entrants, so that brackets have byes and rounds one that pauses. */
const NAMES = ['A', 'B', 'C', 'D', 'E'] as const;
const CONFIGS: Readonly<Record<FormatCode, StageConfigDto>> = {
  'single-elimination': SINGLE,
  'double-elimination': DOUBLE,
  'round-robin': {
    format: 'round-robin',
    groups: 1,
    times: 1,
    points: { win: 3, draw: 1, loss: 0 },
    tieBreaks: ['points', 'wins'],
    length: { bestOf: 3 },
  },
  swiss: {
    format: 'swiss',
    end: { rounds: 3 },
    pairing: 'score-groups',
    points: { win: 1, draw: 0.5, loss: 0 },
    tieBreaks: ['points', 'buchholz'],
    lengths: { default: { bestOf: 3 } },
  },
  'king-of-the-hill': { format: 'king-of-the-hill', direction: 'defend', lengths: { default: { bestOf: 3 } } },
  'battle-royale': {
    format: 'battle-royale',
    rounds: 2,
    lobbySize: 6,
    pauses: 'allowed',
    points: { placement: [12, 9, 7], kill: 1 },
    tieBreaks: ['points', 'kills'],
  },
  'free-for-all': { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] },
};
const LOBBIES: ReadonlySet<string> = new Set(['battle-royale', 'free-for-all']);

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

class Hall {
  readonly id: string;
  readonly format: FormatCode;
  readonly entrants: ReadonlyMap<string, string>;

  constructor(id: string, format: FormatCode, entrants: ReadonlyMap<string, string>) {
    this.id = id;
    this.format = format;
    this.entrants = entrants;
  }

  /** A place of its own, as other tournaments of the hall have theirs. */
  get station(): string {
    return this.id.slice(-12);
  }

  async call(no: number): Promise<void> {
    await core.desk.send('match.call', { match: ref(this.id, no), station: this.station });
  }

  entrant(name: string): string {
    return this.entrants.get(name) ?? '';
  }

  async stage() {
    const snapshot = await core.desk.ask('tournament.snapshot', { tournament: this.id });
    const [stage] = snapshot.stages;
    if (stage === undefined) throw new Error('no stage');
    return { ...stage, snapshot };
  }

  /** All that people see of it: who stands where, how it ended, the standings; without versions and times. */
  async seen(matches = Infinity) {
    const { rows, seats, seeds, outdatedRounds, snapshot } = await this.stage();
    const nameAt = (seed: number): string | number => snapshot.entrants[seeds[seed - 1] ?? -1]?.name ?? seed;
    const shown = readRows(rows)
      .slice(0, matches)
      .map(([no, state, a, b, scoreA, scoreB, winner, station]) => {
        const who = seats?.[no - 1]?.map(nameAt) ?? [a, b].map((seed) => (seed > 0 ? nameAt(seed) : seed));
        return [no, MATCH_STATES[state], who, scoreA, scoreB, winner, station];
      });
    const standings = snapshot.standings.map(({ seed, place, open }) => [nameAt(seed), place, open]);
    return { shown, standings, outdatedRounds, state: snapshot.tournament.state };
  }

  /** Ids of the entries that count, by match. */
  async counting(): Promise<ReadonlyMap<number, number>> {
    const { rows } = await this.stage();
    const counting = new Map<number, number>();
    for (const [no] of readRows(rows)) {
      const { history } = await core.desk.ask('match.get', { match: ref(this.id, no) });
      const entry = history.find(({ counts, kind }) => counts && kind !== 'reset');
      if (entry !== undefined) counting.set(no, entry.id);
    }
    return counting;
  }

  async ready(): Promise<number[]> {
    return readRows((await this.stage()).rows).flatMap(([no, state]) => (MATCH_STATES[state] === 'ready' ? [no] : []));
  }

  async seats(no: number): Promise<number[]> {
    return (await this.stage()).seats?.[no - 1] ?? [];
  }

  /** In slot 0, or in the order of seats; `turned` the other way round. */
  async enter(no: number, turned = false): Promise<number> {
    const match = ref(this.id, no);
    if (LOBBIES.has(this.format)) {
      const seats = await this.seats(no);
      const order = turned ? seats.toReversed() : seats;
      const entries = order.map((seed, index) => ({ seed, placement: index + 1, kills: 0 }));
      return (await core.desk.send('lobby.enterResult', { match, entries })).result;
    }
    const game: [number, number] = turned ? [0, 1] : [1, 0];
    const change = { kind: 'score' as const, games: [game, game] };
    const { fingerprint } = await core.desk.ask('match.previewChange', { match, change });
    return (await core.desk.send('match.change', { match, change, fingerprint })).result;
  }

  /** One round of results, and in brackets the next one too, so that something stands on the first. */
  async playSome(): Promise<void> {
    for (let wave = 0; wave < 2; wave++) {
      for (const no of await this.ready()) await this.enter(no);
      const { views, drawn } = await this.stage();
      if (wave === 0 && (views.includes('lobbies') || this.format === 'swiss'))
        await core.desk.send('stage.drawRound', { tournament: this.id, stage: 1, round: drawn + 1 });
    }
  }
}

async function open(format: FormatCode): Promise<Hall> {
  const id = await giveTournament(core, NAMES, CONFIGS[format]);
  await core.desk.send('tournament.start', { tournament: id });
  return new Hall(id, format, await entrantsOf(core, id));
}

/** Does it, and holds what it did to what its preview named: neither more nor less stops counting. `own`: what it is about. */
async function expectForeseen(hall: Hall, shown: Consequence, act: () => Promise<unknown>, own = 0): Promise<void> {
  const before = await hall.counting();
  const outdated = (await hall.stage()).outdatedRounds;
  await act();
  const after = await hall.counting();
  const gone = [...before].filter(([no, id]) => no !== own && after.get(no) !== id).map(([no]) => no);
  const back = [...after].filter(([no, id]) => no !== own && before.get(no) !== id).map(([no]) => no);
  const nosOf = (list: readonly { readonly match: { readonly no: number } }[]) => list.map(({ match }) => match.no);
  expect(nosOf(shown.clears).toSorted((a, b) => a - b)).toEqual(gone.filter((no) => !after.has(no)));
  expect(nosOf(shown.revives).toSorted((a, b) => a - b)).toEqual(back.filter((no) => !before.has(no)));
  const newly = (await hall.stage()).outdatedRounds.filter((round) => !outdated.includes(round));
  expect(shown.outdates.map(({ round }) => round)).toEqual(newly);
}

describe.each(Object.keys(CONFIGS) as FormatCode[])('%s', (format) => {
  it('is reset, overridden and undone with just what its preview names', async () => {
    const hall = await open(format);
    await hall.playSome();
    const before = await hall.seen();
    const match = ref(hall.id, 1);
    const isLobby = LOBBIES.has(format);
    const reset = await core.desk.ask('match.previewChange', { match, change: { kind: 'reset' } });
    let result = 0;
    await expectForeseen(
      hall,
      reset,
      async () => {
        const { fingerprint } = reset;
        ({ result } = await core.desk.send('match.change', { match, change: { kind: 'reset' }, fingerprint }));
      },
      1,
    );
    const undoReset = await core.desk.ask('match.previewChange', { match, change: { kind: 'undo' } });
    await expectForeseen(
      hall,
      undoReset,
      () => core.desk.send('match.undo', { match, result, fingerprint: undoReset.fingerprint }),
      1,
    );
    expect(await hall.seen()).toEqual(before);
    result = await hall.enter(1, true);
    if (isLobby) expect(await hall.seen()).not.toEqual(before);
    const undo = await core.desk.ask('match.previewChange', { match, change: { kind: 'undo' } });
    await expectForeseen(
      hall,
      undo,
      () => core.desk.send('match.undo', { match, result, fingerprint: undo.fingerprint }),
      1,
    );
    expect(await hall.seen()).toEqual(before);
  });

  for (const way of ['disqualify', 'withdraw'] as const) {
    it(`takes one out (${way}) with just what the preview names, and back in`, async () => {
      const hall = await open(format);
      await hall.playSome();
      const before = await hall.seen();
      const entrant = hall.entrant('A');
      const { table } = await core.desk.ask('entrant.previewDisqualify', { entrant });
      expect(table === null).toBe(format !== 'round-robin');
      for (const results of table === null ? (['keep'] as const) : (['keep', 'annul'] as const)) {
        const shown = await core.desk.ask('entrant.previewDisqualify', { entrant, results });
        const input = { entrant, reason: 'left', results, fingerprint: shown.fingerprint };
        await expectForeseen(hall, shown, () => core.desk.send(`entrant.${way}`, input));
        const { snapshot } = await hall.stage();
        const state = way === 'withdraw' ? 'withdrawn' : 'disqualified';
        expect(snapshot.entrants.find(({ id }) => id === entrant)?.state).toBe(state);
        const back = await core.desk.ask('entrant.previewDisqualify', { entrant, reinstate: true });
        await expectForeseen(hall, back, () =>
          core.desk.send('entrant.reinstate', { entrant, fingerprint: back.fingerprint }),
        );
        expect(await hall.seen()).toEqual(before);
      }
    });
  }

  it('lets another one stand where nobody played yet, and back', async () => {
    const hall = await open(format);
    const [called = 0] = await hall.ready();
    await hall.call(called);
    const before = await hall.seen();
    const entrant = hall.entrant('B');
    const { fingerprint, interrupts } = await core.desk.ask('entrant.previewSeat', { entrant });
    const { id } = await core.desk.send('entrant.replace', { entrant, by: { name: 'Zoe' }, fingerprint });
    const { shown } = await hall.seen();
    // The other ones of a match that was called are asked to come again, with the right name.
    const isHanded = interrupts.some(({ no }) => no === called);
    const calledNow = shown[called - 1] ?? [];
    expect([calledNow[1], calledNow[6]]).toEqual(isHanded ? ['ready', ''] : ['called', hall.station]);
    expect(shown.map(([, , who]) => who)).toEqual(
      before.shown.map(([, , who]) => (who as unknown[]).map((one) => (one === 'B' ? 'Zoe' : one))),
    );
    const back = await core.desk.ask('entrant.previewSeat', { entrant: id });
    await core.desk.send('entrant.replace', { entrant: id, by: { entrant }, fingerprint: back.fingerprint });
    if (isHanded) await hall.call(called);
    expect(await hall.seen()).toEqual(before);
    const listed = (await hall.stage()).snapshot.entrants.map(({ name, seed, state }) => [name, seed, state]);
    expect(listed).toEqual(NAMES.map((name, index) => [name, index + 1, 'registered']));
  });

  it('lets two that played nothing change places, and back', async () => {
    const hall = await open(format);
    const before = await hall.seen();
    const pair = { entrant: hall.entrant('A'), other: hall.entrant('E') };
    const turn = async (): Promise<void> => {
      const { fingerprint } = await core.desk.ask('entrant.previewSeat', pair);
      await core.desk.send('entrant.swap', { ...pair, fingerprint });
    };
    await turn();
    const swapped = JSON.stringify(before.shown)
      .replaceAll('"A"', '"?"')
      .replaceAll('"E"', '"A"')
      .replaceAll('"?"', '"E"');
    expect(JSON.stringify((await hall.seen()).shown)).toBe(swapped);
    await turn();
    expect(await hall.seen()).toEqual(before);
  });

  it('keeps the places of those that played, and says which match it was', async () => {
    const hall = await open(format);
    const [first = 0] = await hall.ready();
    await hall.enter(first);
    const { rows, seats, seeds, snapshot } = await hall.stage();
    const row = readRows(rows)[first - 1];
    const played = seats?.[first - 1]?.[0] ?? row?.[2] ?? 0;
    const entrant = snapshot.entrants[seeds[played - 1] ?? 0]?.id ?? '';
    for (const asked of [
      core.desk.ask('entrant.previewSeat', { entrant }),
      core.desk.send('entrant.replace', { entrant, by: { name: 'Zoe' } }),
    ]) {
      const error = await asked.then(
        () => undefined,
        (caught: unknown) => (caught instanceof Refused ? caught.body : undefined),
      );
      expect(error).toMatchObject({ code: 'entrant.has_played', details: { match: first } });
    }
  });

  it('lets one in late, and takes that back', async () => {
    const hall = await open(format);
    const before = await hall.seen();
    const { places, why } = await core.desk.ask('entrant.latePlaces', { tournament: hall.id });
    expect(why).toBeNull();
    const place = places[0]?.place ?? -1;
    const shown = await core.desk.ask('entrant.previewEntry', { tournament: hall.id, place });
    let late = '';
    await expectForeseen(hall, shown, async () => {
      const input = { tournament: hall.id, by: { name: 'Zoe' }, place, fingerprint: shown.fingerprint };
      late = (await core.desk.send('entrant.enterLate', input)).id;
    });
    const { standings, shown: matches } = await hall.seen();
    expect(standings.map(([name]) => name)).toContain('Zoe');
    expect(matches.slice(0, before.shown.length).map(([no]) => no)).toEqual(before.shown.map(([no]) => no));
    const back = await core.desk.ask('entrant.previewEntry', { entrant: late });
    await expectForeseen(hall, back, () =>
      core.desk.send('entrant.takeEntryBack', { entrant: late, fingerprint: back.fingerprint }),
    );
    expect(await hall.seen(before.shown.length)).toEqual(before);
    await expect(core.desk.send('entrant.takeEntryBack', { entrant: late })).rejects.toThrow('entrant.not_in_stage');
    const again = await core.desk.ask('entrant.latePlaces', { tournament: hall.id });
    const by = { entrant: late };
    const free = again.places.find((one) => one.place === place)?.place ?? -1;
    const { fingerprint } = await core.desk.ask('entrant.previewEntry', { tournament: hall.id, place: free });
    await core.desk.send('entrant.enterLate', { tournament: hall.id, by, place: free, fingerprint });
    expect((await hall.seen()).standings.map(([name]) => name)).toContain('Zoe');
  });

  it('is put aside whole, made anew, and brought back as it was', async () => {
    const hall = await open(format);
    await hall.playSome();
    await core.desk.send('entrant.withdraw', { entrant: hall.entrant('E'), reason: '', results: 'keep' });
    const before = await hall.seen();
    const results = (await hall.counting()).size;
    const shown = await core.desk.ask('stage.previewReset', { tournament: hall.id, stage: 1 });
    expect(shown).toMatchObject({ stages: [1], results });
    expect(shown.clears.map(({ match }) => match.no)).toEqual([...(await hall.counting()).keys()]);
    const { fingerprint } = shown;
    const { archive } = await core.desk.send('stage.reset', {
      tournament: hall.id,
      stage: 1,
      note: 'seeds',
      fingerprint,
    });
    const { stages, tournament, entrants } = await core.desk.ask('tournament.snapshot', { tournament: hall.id });
    expect([stages, tournament.state]).toEqual([[], 'registration_closed']);
    expect(entrants.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    await core.desk.send('entrant.moveSeed', { entrant: hall.entrant('D'), seed: 1 });
    await core.desk.send('entrant.add', { tournament: hall.id, name: 'Zoe' });
    await core.desk.send('tournament.start', { tournament: hall.id });
    expect((await hall.seen()).shown.flat(3)).toContain('Zoe');

    const { archives } = await core.desk.ask('stage.archives', { tournament: hall.id });
    expect(archives).toMatchObject([{ archive, note: 'seeds', stages: [{ stage: 1, format, entrants: 5 }] }]);
    const old = await core.desk.ask('stage.archived', { tournament: hall.id, archive, stage: 1 });
    expect(old.standings.map(({ name, place, open: isOpen }) => [name, place, isOpen])).toEqual(before.standings);
    expect(old.matches).toHaveLength(results);
    const back = await core.desk.ask('stage.previewBringBack', { tournament: hall.id, archive });
    await core.desk.send('stage.bringBack', { tournament: hall.id, archive, fingerprint: back.fingerprint });
    expect(await hall.seen()).toEqual(before);
    const restored = (await hall.stage()).snapshot.entrants.map(({ name, state }) => [name, state]);
    expect(restored).toEqual(NAMES.map((name) => [name, name === 'E' ? 'withdrawn' : 'registered']));
  });
});
