import { describe, expect, it } from 'vitest';
import { placeRows } from '#shared/domain/lobbies/index.ts';

const tell = (rows: ReturnType<typeof placeRows>) => rows.map(({ seed, placement }) => [seed, placement]);

describe('the placements of a lobby', () => {
  it('come behind those that finished for who did not, and last for who did not start', () => {
    const rows = placeRows([
      { seed: 1, absent: 'dns' },
      { seed: 2, absent: 'dnf', kills: 4 },
      { seed: 3, placement: 1, kills: 2 },
      { seed: 4, absent: 'dnf', kills: 0 },
    ]);
    expect(tell(rows)).toEqual([
      [3, 1],
      [2, 2],
      [4, 2],
      [1, 4],
    ]);
  });

  it('have no first one where nobody finished, or nobody came: such a game has no winner', () => {
    expect(
      tell(
        placeRows([
          { seed: 1, absent: 'dnf', kills: 3 },
          { seed: 2, absent: 'dnf', kills: 0 },
        ]),
      ),
    ).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(tell(placeRows([{ seed: 1, absent: 'dns' }]))).toEqual([[1, 2]]);
  });
});
