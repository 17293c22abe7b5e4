import { describe, expect, it } from 'vitest';
import { decideRefresh, REFRESH_GRACE_MS, REFRESH_TOKEN_MS } from '#core/auth/refresh-rotation.ts';
import { makeRefreshToken, readRefreshToken } from '#core/auth/refresh-token.ts';

const KEY = Buffer.alloc(32, 1);
const DEVICE = '01920000-0000-7000-8000-000000000001';
const NOW = Date.parse('2026-01-10T10:00:00Z');
const FAMILY = { counter: 5, rotatedAt: NOW - 1000, expiresAt: NOW + 1000 };

describe('a refresh token', () => {
  it('is read back, and is the same at the same position', () => {
    const token = makeRefreshToken(KEY, { device: DEVICE, counter: 5 });
    expect(readRefreshToken(KEY, token)).toEqual({ device: DEVICE, counter: 5 });
    expect(makeRefreshToken(KEY, { device: DEVICE, counter: 5 })).toBe(token);
    expect(token.length).toBeLessThan(200);
  });

  it('of another position, device or host is none', () => {
    const token = makeRefreshToken(KEY, { device: DEVICE, counter: 5 });
    for (const forged of [token.replace('.5.', '.6.'), token.replace('001.', '002.'), `${token}x`, '', 'a.b.c']) {
      expect(readRefreshToken(KEY, forged), forged).toBeUndefined();
    }
    expect(readRefreshToken(Buffer.alloc(32, 2), token)).toBeUndefined();
  });
});

describe('a refresh', () => {
  it('with the current token takes the next one, for seven days from now', () => {
    const family = { counter: 6, rotatedAt: NOW, expiresAt: NOW + REFRESH_TOKEN_MS };
    expect(decideRefresh(FAMILY, 5, NOW)).toEqual({ kind: 'rotate', family });
  });

  it('with the token before it gives the same successor for 60 s: the answer was lost', () => {
    const same = { kind: 'same-successor', counter: 5, expiresAt: FAMILY.expiresAt };
    const family = { ...FAMILY, expiresAt: NOW + REFRESH_TOKEN_MS };
    expect(decideRefresh(FAMILY, 4, NOW)).toEqual(same);
    expect(decideRefresh(family, 4, family.rotatedAt + REFRESH_GRACE_MS).kind).toBe('same-successor');
    expect(decideRefresh(family, 4, family.rotatedAt + REFRESH_GRACE_MS + 1)).toEqual({ kind: 'theft' });
  });

  it('with an older token is theft at any time', () => {
    expect(decideRefresh(FAMILY, 3, NOW)).toEqual({ kind: 'theft' });
  });

  it('after seven days is expired, whichever token it is', () => {
    expect(decideRefresh(FAMILY, 5, FAMILY.expiresAt)).toMatchObject({ kind: 'rotate' });
    expect(decideRefresh(FAMILY, 5, FAMILY.expiresAt + 1)).toEqual({ kind: 'expired' });
    expect(decideRefresh(FAMILY, 4, FAMILY.expiresAt + 1)).toEqual({ kind: 'expired' });
  });

  it('goes on after a backup was restored: a token from after it is not theft', () => {
    expect(decideRefresh(FAMILY, 8, NOW)).toMatchObject({ kind: 'rotate', family: { counter: 9 } });
  });

  it('makes nobody a thief when the clock was set back', () => {
    expect(decideRefresh(FAMILY, 4, NOW - 24 * 3_600_000).kind).toBe('same-successor');
  });
});
