import { describe, expect, it } from 'vitest';
import { readPlace, writePlace } from '#renderer/app/console/router/routes.ts';
import type { Place } from '#renderer/app/console/router/routes.ts';

const ID = '01900000-0000-7000-8000-000000000001';

function read(url: string): Place {
  const { pathname, search } = new URL(url, 'http://host');
  return readPlace(pathname, search);
}

describe('addresses of the console', () => {
  it('lead back to the place they were written for', () => {
    const places: Place[] = [
      { route: { page: 'home' } },
      { route: { page: 'new' } },
      { route: { page: 'log' } },
      { route: { page: 'nearby' } },
      { route: { page: 'overview', tournament: ID } },
      { route: { page: 'bracket', tournament: ID }, selection: { kind: 'match', stage: 1, no: 12 } },
      { route: { page: 'entrants', tournament: ID }, selection: { kind: 'entrant', entrant: ID } },
    ];
    for (const place of places) expect(read(writePlace(place))).toEqual(place);
  });

  it('open the same page in the desktop window', () => {
    expect(read('/console')).toEqual({ route: { page: 'home' } });
    expect(read(`/console/t/${ID}/matches?match=1.7`)).toEqual({
      route: { page: 'matches', tournament: ID },
      selection: { kind: 'match', stage: 1, no: 7 },
    });
  });

  it('lead home when nothing is known under them', () => {
    expect(read('/console/t/nonsense')).toEqual({ route: { page: 'home' } });
    expect(read(`/console/t/${ID}/money`)).toEqual({ route: { page: 'home' } });
    expect(read('/console/unknown')).toEqual({ route: { page: 'home' } });
  });

  it('drop a selection that cannot be one', () => {
    expect(read(`/console/t/${ID}?match=x`)).toEqual({ route: { page: 'overview', tournament: ID } });
    expect(read('/console?match=1.7')).toEqual({ route: { page: 'home' } });
  });
});
