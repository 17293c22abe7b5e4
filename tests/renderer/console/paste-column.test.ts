import { describe, expect, it } from 'vitest';
import { makeDraft, readDraft } from '#renderer/features/lobbies/model/lobby-draft.ts';
import { pasteColumn } from '#renderer/features/lobbies/model/paste-column.ts';

const NAMES = ['', 'Ana', 'Bob', 'Cy', 'Di'];
const DRAFT = makeDraft({ seats: [1, 2, 3, 4], out: [], rows: null });
const nameOf = (seed: number): string => NAMES[seed] ?? '';

function paste(text: string, line = 0, column: 'place' | 'kills' = 'place') {
  return pasteColumn(DRAFT, text, { line, column }, nameOf);
}

describe('a column pasted into the result of a lobby', () => {
  it('fills down from where it is pasted', () => {
    expect(paste('2\n1\n', 1)?.draft.map(({ place }) => place)).toEqual(['', '2', '1', '']);
    expect(paste('5\r\n0', 0, 'kills')?.draft.map(({ kills }) => kills)).toEqual(['5', '0', '', '']);
  });

  it('takes places and kills side by side, and makes a result that can be saved', () => {
    const pasted = paste('1\t7\n2\t3\nx\t1\n-');
    expect(pasted?.filled).toBe(4);
    expect(readDraft(pasted?.draft ?? [])).toMatchObject({
      missing: 0,
      entries: [
        { seed: 1, placement: 1, kills: 7 },
        { seed: 2, placement: 2, kills: 3 },
        { seed: 3, absent: 'dnf', kills: 1 },
        { seed: 4, absent: 'dns' },
      ],
    });
  });

  it('puts lines with names where the names sit, whatever their order, and names who sits elsewhere', () => {
    const pasted = paste('Team\tPlace\tKills\nDI\t1\t4\nana\t2\t0\nZed\t3\t1', 2, 'kills');
    expect(pasted?.draft.map(({ place, kills }) => [place, kills])).toEqual([
      ['2', '0'],
      ['', ''],
      ['', ''],
      ['1', '4'],
    ]);
    expect(pasted?.unknown).toEqual(['Zed']);
  });

  it('leaves one number to the field, and what does not fit to nobody', () => {
    expect(paste('3')).toBeUndefined();
    expect(paste('1\n2\n3', 3)?.draft.map(({ place }) => place)).toEqual(['', '', '', '1']);
  });
});
