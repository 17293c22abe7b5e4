import { expect, it } from 'vitest';
import { createFavourites } from '#renderer/features/spectate/model/favourites.ts';
import { listPlaces } from '#renderer/features/spectate/model/standings.ts';
import { createMemoryBacking, createStorage } from '#renderer/lib/storage.ts';

const seeds = ['a', 'b', 'c', 'd'];
const nameOf = (id: string) => id.toUpperCase();

it('lists places best first and writes a shared one once', () => {
  const standings = [
    { seed: 4, place: 3, open: false },
    { seed: 2, place: 1, open: false },
    { seed: 1, place: 2, open: false },
    { seed: 3, place: 3, open: false },
  ];
  expect(
    listPlaces(standings, seeds, nameOf).map(({ name, place, isFirstOfPlace }) => [name, place, isFirstOfPlace]),
  ).toEqual([
    ['B', 1, true],
    ['A', 2, true],
    ['C', 3, true],
    ['D', 3, false],
  ]);
});

it('leaves out places that can still change', () => {
  expect(listPlaces([{ seed: 1, place: 2, open: true }], seeds, nameOf)).toEqual([]);
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
