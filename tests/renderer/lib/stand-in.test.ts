import { describe, expect, it } from 'vitest';
import i18next from 'i18next';
import { makeStandIn } from '#shared/domain/entrants/index.ts';
import { readServerFrame } from '#renderer/lib/frames.ts';
import { translateStandIns } from '#renderer/lib/stand-in.ts';

describe('a hidden name', () => {
  it('[NM1] is said in the words of the language, in whatever frame it comes', async () => {
    await i18next.init({
      lng: 'en',
      resources: { en: { common: { 'stand-in': 'No "{{n}}"' } } },
      interpolation: { escapeValue: false },
    });
    const frame = {
      t: 'event',
      topic: 't',
      offset: 1,
      type: 'entrants.changed',
      at: 1,
      data: { name: makeStandIn(12) },
    };
    expect(readServerFrame(JSON.stringify(frame))).toMatchObject({ data: { name: 'No "12"' } });
  });

  it('leaves everything else as it is', () => {
    for (const text of ['{"name":"Entrant 12"}', '{"name":"a\u2060b"}', '']) expect(translateStandIns(text)).toBe(text);
  });
});
