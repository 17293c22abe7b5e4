import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const SURFACES = ['ground', 'surface-1', 'surface-2', 'surface-3'];
const WORDS = ['text', 'text-2', 'accent', 'live', 'waiting', 'done', 'trouble'];

/** The colours that a block gives, by name without `--md-`. */
function readBlock(start: string): ReadonlyMap<string, string> {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`no ${start}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return new Map(
    [...body.matchAll(/--md-([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const dark = readBlock(':root {');
const light = readBlock(":root[data-theme='light'] {");

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: ReadonlyMap<string, string>, a: string, b: string): number {
  const [low = 0, high = 0] = [a, b].map((name) => luminance(theme.get(name) ?? '')).sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the tokens', () => {
  it('give the same light colours by the system’s wish and by choice', () => {
    expect(readBlock(":root:not([data-theme='dark']) {")).toEqual(light);
  });

  for (const [name, theme] of [
    ['dark', dark],
    ['light', light],
  ] as const) {
    it(`are readable by WCAG AA in the ${name} theme, on every surface`, () => {
      const weak = SURFACES.flatMap((surface) =>
        WORDS.map((word) => [`${word} on ${surface}`, contrast(theme, word, surface)] as const),
      ).filter(([, ratio]) => !(ratio >= 4.5));
      expect(weak).toEqual([]);
      expect(contrast(theme, 'on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme, 'on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5);
    });

    it(`draw the edges of fields so that they are seen in the ${name} theme`, () => {
      for (const surface of SURFACES.slice(0, 3)) {
        expect(contrast(theme, 'line-strong', surface), surface).toBeGreaterThanOrEqual(3);
      }
    });
  }

  it('are readable by AAA on a venue screen', () => {
    for (const word of ['text', 'text-2', 'live', 'waiting', 'done', 'trouble']) {
      for (const surface of ['ground', 'surface-1']) {
        expect(contrast(dark, word, surface), `${word} on ${surface}`).toBeGreaterThanOrEqual(7);
      }
    }
  });
});
