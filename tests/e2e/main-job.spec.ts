import { expect, test } from '@playwright/test';
import { HostUnderTest } from './support/host.ts';
import { Hall } from './support/hall.ts';
import { signIn, tokenOf } from './support/people.ts';
import { planEvent } from './support/plan.ts';

/** The main job: 32 entrants, from joining to the champion, with the plug pulled in the middle. */
test('a recorded event of 32 is played over the LAN to its official places, through a killed host', async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const plan = planEvent();
  test.info().annotations.push({ type: 'event', description: `${plan.source}, ${plan.matches.length} matches` });
  const nameOf = (seed: number) => `Seed ${String(seed).padStart(2, '0')}`;
  const seedAt = (place: number) => [...plan.placeBySeed].find(([, at]) => at === place)?.[0] ?? 0;
  const [champion, second] = [seedAt(1), seedAt(2)];
  const host = new HostUnderTest();
  const { url, adminLink } = await host.start();

  try {
    const desk = await signIn(url, tokenOf(adminLink));
    const { answer: tournament } = await desk.send('tournament.create', {
      name: 'Main job',
      game: 'Any',
      config: {
        ...plan.config,
        lengths: { default: { bestOf: 3 }, special: [...(plan.config.lengths.special ?? [])] },
      } as never,
      capacity: 64,
      startsAt: null,
    });
    const csv = ['name', ...Array.from({ length: plan.entrants }, (_, index) => nameOf(index + 1))].join('\n');
    await desk.http.postCommand('entrant.import', { tournament: tournament.id, csv, mode: 'all' });
    const hall = new Hall(url, desk, tournament.id);
    await hall.joinAll(plan, browser, [champion, second]);
    await desk.send('tournament.start', { tournament: tournament.id });
    const spectator = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await spectator.goto(`${url}/t/${tournament.id}`);
    await expect(spectator.getByRole('heading', { level: 1, name: 'Main job' })).toBeVisible();

    const middle = plan.matches.findIndex(
      ({ games, winnerSeed, loserSeed }, index) =>
        index >= plan.matches.length / 2 &&
        games.length > 0 &&
        [winnerSeed, loserSeed].every((seed) => hall.page(seed) === undefined),
    );
    for (const match of plan.matches.slice(0, middle)) await hall.play(match);

    // The plug is pulled while a score is on its way. The winner's phone sends it again by itself: it counts once.
    const interrupted = plan.matches[middle];
    if (interrupted === undefined) throw new Error('the event is too short');
    const submitting = hall.submit(interrupted);
    await host.kill();
    await host.start();
    await submitting;
    const { submissions } = await desk.ask('match.get', { match: hall.ref(interrupted.no) });
    expect(submissions).toHaveLength(1);
    await hall.confirm(interrupted);
    await hall.expectDecided(interrupted);

    for (const match of plan.matches.slice(middle + 1)) await hall.play(match);

    const { standings, tournament: ended } = await desk.getSnapshot(tournament.id);
    expect(ended.state).toBe('completed');
    expect(new Map(standings.map(({ seed, place }) => [seed, place]))).toEqual(
      new Map([...plan.placeBySeed].sort(byPlace)),
    );
    expect(await desk.ask('audit.verify', {})).toMatchObject({ whole: true, brokenAt: null, headMatches: true });
    await expect(hall.page(champion)?.page.getByText('Champion!') ?? spectator.locator('none')).toBeVisible();
    await spectator.getByRole('tab', { name: 'Final places' }).click();
    await expect(spectator.getByText(nameOf(champion)).first()).toBeVisible();
    hall.close();
  } finally {
    await host.remove();
  }
});

function byPlace([seedA, a]: [number, number], [seedB, b]: [number, number]): number {
  return a - b || seedA - seedB;
}
