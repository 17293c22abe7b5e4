import { describe, expect, it } from 'vitest';
import { pathToMatch, pathToTournament, readPath } from '#renderer/features/spectate/model/paths.ts';

const ID = '01999999-0000-7000-8000-000000000001';

describe('an address of the spectator page', () => {
  it('leads to the list, a tournament, one of its tabs or a match', () => {
    expect(readPath('/')).toEqual({ page: 'list' });
    expect(readPath(pathToTournament(ID))).toEqual({ page: 'tournament', id: ID, tab: undefined });
    expect(readPath(pathToTournament(ID, 'live'))).toEqual({ page: 'tournament', id: ID, tab: 'live' });
    expect(readPath(pathToMatch(ID, 1, 12))).toEqual({ page: 'match', id: ID, stage: 1, no: 12 });
  });

  it('forgives a slash at the end and capital letters', () => {
    expect(readPath(`/T/${ID.toUpperCase()}/`)).toEqual({ page: 'tournament', id: ID, tab: undefined });
  });

  it.each(['/t', '/t/12', `/t/${ID}/money`, `/t/${ID}/m/0.1`, `/t/${ID}/m/1`, '/play', '/console'])(
    'is not %s',
    (path) => {
      expect(readPath(path)).toEqual({ page: 'unknown' });
    },
  );
});
