import type { MatchRef } from '#shared/protocol/dto/common.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, giveRunning, playerOf, ref, SINGLE, stateOf, WON } from '#tests/support/given.ts';
import { expectRefused, expectWhole } from '#tests/support/store.ts';

let core: TestCore;
let id: string;
let ana: Client;
let di: Client;
let bob: Client;
beforeAll(async () => {
  core = await makeCore();
  const given = await giveRunning(core, ['Ana', 'Bob', 'Cy', 'Di']);
  id = given.id;
  [ana, bob, di] = ['Ana', 'Bob', 'Di'].map((name) => playerOf(given.players, name)) as [Client, Client, Client];
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

describe('a score that the match cannot have', () => {
  const impossible: [string, [number, number][], string][] = [
    ['one game of a best of three', [[1, 0]], 'score.not_finished'],
    [
      'one game each',
      [
        [1, 0],
        [0, 1],
      ],
      'score.not_finished',
    ],
    [
      'a third game after two wins',
      [
        [1, 0],
        [1, 0],
        [0, 1],
      ],
      'score.game_after_decision',
    ],
    [
      'four games',
      [
        [1, 0],
        [0, 1],
        [1, 0],
        [1, 0],
      ],
      'score.too_many_games',
    ],
    [
      'a tied game',
      [
        [1, 0],
        [2, 2],
        [1, 0],
      ],
      'score.tied_game',
    ],
    ['no game', [], 'input.invalid'],
    [
      'half a goal',
      [
        [1.5, 0],
        [1, 0],
      ],
      'input.invalid',
    ],
    [
      'less than nothing',
      [
        [1, -1],
        [1, 0],
      ],
      'input.invalid',
    ],
    [
      'a thousand goals',
      [
        [1000, 0],
        [1, 0],
      ],
      'input.invalid',
    ],
  ];
  for (const [what, games, code] of impossible) {
    it(`is refused with ${code} for ${what}, from a player and from the desk, and nothing changes`, async () => {
      await expectRefused(core, code, () => ana.send('match.submitScore', { match: ref(id, 1), games }));
      await expectRefused(core, code, () =>
        core.desk.send('match.change', { match: ref(id, 1), change: { kind: 'score', games } }),
      );
      await expectRefused(core, code, () =>
        core.desk.ask('match.previewChange', { match: ref(id, 1), change: { kind: 'score', games } }),
      );
    });
  }

  it('is told with what would be needed', async () => {
    const refused = ana.send('match.submitScore', { match: ref(id, 1), games: [[1, 0]] });
    await expect(refused).rejects.toMatchObject({ body: { status: 422, details: { a: 1, b: 0, needed: 2 } } });
  });
});

describe('a match that is not for this player', () => {
  it('is refused when it is another pair’s', async () => {
    await expectRefused(core, 'match.not_yours', () =>
      ana.send('match.submitScore', { match: ref(id, 2), games: WON }),
    );
  });

  it('is refused when its entrants are not known', async () => {
    await expectRefused(core, 'match.not_yours', () =>
      ana.send('match.submitScore', { match: ref(id, 4), games: WON }),
    );
    await expectRefused(core, 'match.not_ready', () => decide(core, id, 4, 0));
    await expectRefused(core, 'match.not_ready', () =>
      core.desk.send('match.call', { match: ref(id, 4), station: '1' }),
    );
  });

  it('is not found when there is none', async () => {
    const submit = (match: MatchRef) => () => ana.send('match.submitScore', { match, games: WON });
    await expectRefused(core, 'match.not_found', submit(ref(id, 5)));
    await expectRefused(core, 'stage.not_found', submit({ ...ref(id, 1), stage: 2 }));
    const match = { ...ref(id, 1), tournament: randomUUID() };
    await expectRefused(core, 'tournament.not_found', submit(match));
  });
});

describe('a match that is decided', () => {
  it('takes no score from a player, no call and no start', async () => {
    await decide(core, id, 2, 0);
    await expectRefused(core, 'match.already_decided', () =>
      bob.send('match.submitScore', { match: ref(id, 2), games: WON }),
    );
    await expectRefused(core, 'match.already_decided', () =>
      core.desk.send('match.call', { match: ref(id, 2), station: '1' }),
    );
    await expectRefused(core, 'match.already_decided', () => core.desk.send('match.start', { match: ref(id, 2) }));
  });
});

describe('moves of a match that make no sense', () => {
  it('are refused: pausing what is not live, going on with what is not paused, withdrawing no call', async () => {
    const match = ref(id, 1);
    await expectRefused(core, 'match.move_not_allowed', () => core.desk.send('match.pause', { match, paused: true }));
    await expectRefused(core, 'match.move_not_allowed', () => core.desk.send('match.pause', { match, paused: false }));
    await expectRefused(core, 'match.not_called', () => core.desk.send('match.withdrawCall', { match }));
    await expectRefused(core, 'match.not_decided', () =>
      core.desk.send('match.change', { match, change: { kind: 'reset' } }),
    );
    await expectRefused(core, 'match.changed_meanwhile', () => core.desk.send('match.undo', { match, result: 1 }));
  });

  it('are refused while a score waits for its answer: nobody starts the match over it', async () => {
    const match = ref(id, 1);
    const { submission } = await ana.send('match.submitScore', { match, games: WON });
    await expectRefused(core, 'match.move_not_allowed', () => core.desk.send('match.start', { match }));
    await expectRefused(core, 'match.move_not_allowed', () => core.desk.send('match.pause', { match, paused: false }));
    await expectRefused(core, 'match.move_not_allowed', () => core.desk.send('match.call', { match, station: '1' }));
    expect(await stateOf(core, id, 1)).toBe('submitted');
    await ana.send('match.withdrawScore', { match, submission: submission.id });
    await expectRefused(core, 'submission.already_decided', () =>
      di.send('match.confirmScore', { match, submission: submission.id }),
    );
    await expectRefused(core, 'submission.not_found', () => di.send('match.confirmScore', { match, submission: 999 }));
  });

  it('are refused while the tournament is paused, and the match is found as it was', async () => {
    await core.desk.send('tournament.move', { tournament: id, to: 'paused' });
    await expectRefused(core, 'tournament.paused', () =>
      ana.send('match.submitScore', { match: ref(id, 1), games: WON }),
    );
    await expectRefused(core, 'tournament.paused', () => decide(core, id, 1, 0));
    await core.desk.send('tournament.move', { tournament: id, to: 'resume' });
  });
});

describe('input that is no input', () => {
  const cup = { name: 'Cup', game: '', config: SINGLE, capacity: 8, startsAt: null };
  const faults: [string, unknown, string][] = [
    ['a name of white space', { ...cup, name: ' \u200b ' }, 'entrant.name_missing'],
    ['a name too long', { ...cup, name: 'x'.repeat(65) }, 'entrant.name_too_long'],
    ['a best of two', { ...cup, config: { ...SINGLE, lengths: { default: { bestOf: 2 } } } }, 'input.invalid'],
    ['one place', { ...cup, capacity: 1 }, 'input.invalid'],
    ['too many places', { ...cup, capacity: 4097 }, 'input.invalid'],
    ['a member too many', { ...cup, admin: true }, 'input.invalid'],
    ['an unknown format', { ...cup, config: { format: 'swiss' } }, 'input.invalid'],
    ['a text', 'Cup', 'input.invalid'],
    ['nothing', null, 'input.invalid'],
  ];
  for (const [what, input, code] of faults) {
    it(`is refused with ${code} for ${what}`, async () => {
      await expectRefused(core, code, () => core.desk.sendRaw('tournament.create', input, randomUUID()));
    });
  }
});
