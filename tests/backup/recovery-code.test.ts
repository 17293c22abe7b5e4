import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSealed, recoveryCodeOf, sealKeys } from '#core/backup/recovery-code.ts';

const derive = (master: string) => (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', purpose, 32));

describe('the recovery code', () => {
  it('is the same as long as the host keeps its keys, and another host’s is another', () => {
    const code = recoveryCodeOf(derive('a'));
    expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{5}(-[ACDEFGHJKMNPQRTUVWXY34679]{5}){3}$/);
    expect(recoveryCodeOf(derive('a'))).toBe(code);
    expect(recoveryCodeOf(derive('b'))).not.toBe(code);
  });

  it('opens what it sealed, however it is typed; another code opens nothing, and neither does a changed text', () => {
    const code = recoveryCodeOf(derive('a'));
    const sealed = sealKeys('the keys', code);
    expect(sealed).not.toContain('the keys');
    expect(openSealed(sealed, code)).toBe('the keys');
    expect(openSealed(sealed, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe('the keys');
    expect(openSealed(sealed, recoveryCodeOf(derive('b')))).toBeUndefined();
    expect(openSealed(sealed, '')).toBeUndefined();
    const { data, ...rest } = JSON.parse(sealed) as { data: string };
    const changed = (data.startsWith('A') ? 'B' : 'A') + data.slice(1);
    expect(openSealed(JSON.stringify({ ...rest, data: changed }), code)).toBeUndefined();
    expect(openSealed('{"v":1}', code)).toBeUndefined();
  });
});
