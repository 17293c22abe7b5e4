import { describe, expect, it } from 'vitest';
import { isStray } from '#renderer/lib/tap-guard.ts';

const send = { x: 100, y: 500, at: 1000, control: 'send' };

describe('a double tap', () => {
  it('does not press what moved under the finger', () => {
    expect(isStray(send, { x: 102, y: 498, at: 1200, control: 'a link' })).toBe(true);
  });

  it('may press the same control twice, as a stepper is', () => {
    expect(isStray(send, { ...send, at: 1100 })).toBe(false);
  });

  it('is no double tap after a moment, or elsewhere', () => {
    expect(isStray(send, { ...send, at: 1500, control: 'a link' })).toBe(false);
    expect(isStray(send, { ...send, y: 560, at: 1100, control: 'a link' })).toBe(false);
    expect(isStray(undefined, send)).toBe(false);
  });
});
