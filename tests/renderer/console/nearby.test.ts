import { describe, expect, it } from 'vitest';
import type { NeighbourDto } from '#shared/protocol/queries/neighbours.ts';
import { judgeTyped, toEntries } from '#renderer/features/nearby/model/entries.ts';
import { isLoopback, playUrl, readableUrl } from '#renderer/lib/addresses.ts';

function host(event: string, no: number): NeighbourDto {
  const mark = `00000${no}`;
  return {
    host: `01920000-0000-7000-8000-000000${mark}`,
    mark,
    event,
    fit: 'same',
    urls: [`http://10.0.0.${no}:4747`],
  };
}

describe('the list of other events', () => {
  it('says which names stand twice, also the own one, whatever their case', () => {
    const entries = toEntries(
      [host('Winter Cup', 1), host('winter cup ', 2), host('Chess', 3), host('Home', 4)],
      'HOME',
    );
    expect(entries.map(({ mark, isNameTwice }) => [mark, isNameTwice])).toEqual([
      ['000001', true],
      ['000002', true],
      ['000003', false],
      ['000004', true],
    ]);
  });
});

describe('an address that is typed', () => {
  const own = ['http://192.168.1.5:4747'];

  it('leads to its host', () => {
    expect(judgeTyped('192.168.1.20', own)).toEqual({ origin: 'http://192.168.1.20:4747' });
  });

  it('is refused when it is our own, or none', () => {
    expect(judgeTyped('192.168.1.5:4747', own)).toEqual({ fault: 'self' });
    expect(judgeTyped('cup.local', own)).toEqual({ fault: 'name' });
  });
});

it('an address is read as people type it, and leads phones to the player page', () => {
  expect(readableUrl('http://192.168.1.20:4747/')).toBe('192.168.1.20:4747');
  expect(playUrl('http://192.168.1.20:4747/', 'ABC234')).toBe('http://192.168.1.20:4747/play#code=ABC234');
});

it.each([
  ['http://127.0.0.1:4747', true],
  ['https://localhost:4747', true],
  ['http://192.168.1.20:4747', false],
  ['http://127x.example:1', false],
])('%s leads a phone to itself: %s', (url, loops) => {
  expect(isLoopback(url)).toBe(loops);
});
