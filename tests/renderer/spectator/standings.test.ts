import { expect, it } from 'vitest';
import { createFavourites } from '#renderer/features/spectate/model/favourites.ts';
import { listPlaces } from '#renderer/features/spectate/model/standings.ts';
import { createMemoryBacking, createStorage } from '#renderer/lib/storage.ts';

const entrantOf = (seed: number) => ({ id: `e${seed}`, name: 'ABCD'.charAt(seed - 1) });

it('lists places best first and writes a shared one once', () => {
  const places = [
    [4, 3],
    [2, 1],
    [1, 2],
    [3, 3],
  ] as const;
  expect(listPlaces(places, entrantOf).map(({ name, place, isFirstOfPlace }) => [name, place, isFirstOfPlace])).toEqual(
    [
      ['B', 1, true],
      ['A', 2, true],
      ['C', 3, true],
      ['D', 3, false],
    ],
  );
});

it('remembers one favourite a tournament on the device', () => {
  const backing = createMemoryBacking();
  const first = createFavourites(createStorage('x.', backing));
  first.set('t1', 'alice');
  first.set('t2', 'bob');
  first.set('t1', 'carol');
  const later = createFavourites(createStorage('x.', backing));
  expect([later.get('t1'), later.get('t2'), later.get('t3')]).toEqual(['carol', 'bob', undefined]);
  later.set('t1', undefined);
  expect(later.get('t1')).toBeUndefined();
});

it('forgets the oldest favourites of many events', () => {
  const favourites = createFavourites(createStorage('x.', createMemoryBacking()));
  for (let index = 0; index < 30; index += 1) favourites.set(`t${index}`, 'alice');
  expect([favourites.get('t0'), favourites.get('t29')]).toEqual([undefined, 'alice']);
});
