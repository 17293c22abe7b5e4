interface FontRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The page's own fonts as `@font-face` rules with the files inside, as far as `text` uses them. A picture is drawn
 * without the page around it, so fonts that are not inside would be missing.
 */
export async function embedFonts(text: string, families: readonly string[]): Promise<string> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const rules = [...document.styleSheets].flatMap(listFontFaces).filter((rule) => {
    const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    return families.includes(family) && usesRange(letters, rule.style.getPropertyValue('unicode-range'));
  });
  const embedded = await Promise.all(rules.map(embedRule));
  return embedded.join('');
}

function listFontFaces(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet that a browser's extension put in may not be read.
    return [];
  }
}

function usesRange(letters: ReadonlySet<number>, text: string): boolean {
  if (text === '') return true;
  const ranges = text.split(',').map(parseRange);
  return [...letters].some((letter) => ranges.some(({ from, to }) => letter >= from && letter <= to));
}

function parseRange(text: string): FontRange {
  const [from = '0', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return { from: parseInt(from, 16), to: parseInt(to, 16) };
}

/** A font that can't be had is left out: the picture then takes what the computer has. */
async function embedRule(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  try {
    const base = rule.parentStyleSheet?.href ?? document.baseURI;
    const answer = await fetch(new URL(source, base));
    if (!answer.ok) return '';
    const data = await toDataUrl(await answer.blob());
    return rule.cssText.replace(/url\([^)]*\)/, `url(${data})`);
  } catch {
    return '';
  }
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('a font could not be read'));
    reader.readAsDataURL(blob);
  });
}
