import { describe, expect, it } from 'vitest';
import { makeDraft, readDraft } from '#renderer/features/lobbies/model/lobby-draft.ts';

const EMPTY = makeDraft({ seats: [1, 2, 3], rows: null, out: [] });
const type = (places: readonly string[], kills: readonly string[] = []) =>
  readDraft(EMPTY.map((line, at) => ({ ...line, place: places[at] ?? '', kills: kills[at] ?? '' })));

describe('the result of a lobby while it is typed', () => {
  it('asks for the lines that are empty, and marks nothing for them', () => {
    expect(type(['1'])).toMatchObject({ missing: 2 });
    expect(type(['1']).faults.size).toBe(0);
  });

  it('reads placements and kills, empty kills as none, in either digits', () => {
    expect(type(['2', '১', '3'], ['4', '', '১০']).entries).toEqual([
      { seed: 1, placement: 2, kills: 4 },
      { seed: 2, placement: 1, kills: 0 },
      { seed: 3, placement: 3, kills: 10 },
    ]);
  });

  it('knows who did not finish and who did not start', () => {
    expect(type(['1', 'x', '-'], ['', '2']).entries).toEqual([
      { seed: 1, placement: 1, kills: 0 },
      { seed: 2, absent: 'dnf', kills: 2 },
      { seed: 3, absent: 'dns' },
    ]);
  });

  it('marks the line that is wrong', () => {
    expect(type(['1', 'abc', '3']).faults.get(2)?.code).toBe('lobby.placement_not_possible');
    expect(type(['1', '1', '2']).faults.get(2)?.code).toBe('lobby.placement_shared');
    expect(type(['1', '2', '3'], ['many']).faults.get(1)?.code).toBe('lobby.kills_not_possible');
  });

  it('shows a result that counts as it was typed', () => {
    const rows = [
      { seed: 3, placement: 1, kills: 2, absent: null, points: 14 },
      { seed: 1, placement: 2, kills: 0, absent: 'dns' as const, points: 0 },
    ];
    expect(makeDraft({ seats: [1, 3], rows, out: [] })).toEqual([
      { seed: 1, place: 'dns', kills: '' },
      { seed: 3, place: '1', kills: '2' },
    ]);
  });
});
