import { describe, expect, it } from 'vitest';
import { nameFile } from '#renderer/features/event-file/model/file-name.ts';

const DAY = new Date(2026, 10, 9);

describe('the name of a file', () => {
  it('tells the event and the day, and sorts by it', () => {
    expect(nameFile('Friday cup', DAY)).toBe('Friday cup 2026-11-09.matchdesk');
    expect(nameFile('শুক্রবারের কাপ', DAY)).toBe('শুক্রবারের কাপ 2026-11-09.matchdesk');
    expect(nameFile('', DAY)).toBe('Matchdesk 2026-11-09.matchdesk');
  });

  it('is one that every system takes, and never a way out of a folder', () => {
    expect(nameFile('../../etc/passwd', DAY)).toBe('etc passwd 2026-11-09.matchdesk');
    expect(nameFile('C:\\Windows\\a*b?"<c>|', DAY)).toBe('C Windows a b c 2026-11-09.matchdesk');
    expect(nameFile('...', DAY)).toBe('Matchdesk 2026-11-09.matchdesk');
    expect(nameFile('cup\u202egnp.exe\u0000', DAY)).toBe('cup gnp.exe 2026-11-09.matchdesk');
    expect(Array.from(nameFile('x'.repeat(500), DAY)).length).toBeLessThan(110);
  });
});
