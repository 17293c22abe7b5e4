import { describe, expect, it } from 'vitest';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { parseRoute } from '#renderer/app/player/routes.ts';
import { listClaimable } from '#renderer/features/join/claimable.ts';
import { readFragment } from '#renderer/features/join/fragment.ts';

const ID = '01890000-0000-7000-8000-000000000001';

function entrant(name: string, change: Partial<EntrantDto> = {}): EntrantDto {
  return { id: name, name, seed: null, state: 'registered', claimed: false, ...change };
}

describe('a scanned address', () => {
  it('carries a personal token or the event’s code', () => {
    expect(readFragment('#claim=abc-DEF_1')).toEqual({ claim: 'abc-DEF_1', code: undefined });
    expect(readFragment('#code=ABC234')).toEqual({ claim: undefined, code: 'ABC234' });
  });

  it('of a page inside carries neither', () => {
    expect(readFragment('#/tournaments')).toEqual({ claim: undefined, code: undefined });
  });
});

describe('a place on the page', () => {
  it('is read from the fragment', () => {
    expect(parseRoute('#/tournaments')).toEqual({ page: 'tournaments' });
    expect(parseRoute(`#/claim/${ID}`)).toEqual({ page: 'claim', tournament: ID });
  });

  it('that is unknown is the first page', () => {
    for (const hash of ['', '#/', '#/claim/nobody', '#claim=token']) expect(parseRoute(hash)).toEqual({ page: 'home' });
  });
});

describe('names to claim', () => {
  it('are those that nobody speaks for and that still play, by name', () => {
    const entrants = [
      entrant('Zoya'),
      entrant('Bob', { claimed: true }),
      entrant('Alice'),
      entrant('Eve', { state: 'disqualified' }),
    ];
    expect(listClaimable(entrants, '').shown.map(({ name }) => name)).toEqual(['Alice', 'Zoya']);
  });

  it('are found by any part of them, whatever the case', () => {
    const entrants = [entrant('Tanvir Ahmed'), entrant('নাঈমুর রহমান')];
    expect(listClaimable(entrants, ' AHM ').shown).toHaveLength(1);
    expect(listClaimable(entrants, 'রহমান').shown).toHaveLength(1);
  });

  it('are counted when there are more than a thumb scrolls through', () => {
    const many = Array.from({ length: 100 }, (_, index) => entrant(`Player ${index}`));
    expect(listClaimable(many, '')).toMatchObject({ more: 40 });
    expect(listClaimable(many, '').shown).toHaveLength(60);
  });
});
