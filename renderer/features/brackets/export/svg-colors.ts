/** Colors of an exported drawing: values, since a file has no tokens. */
export interface SvgColors {
  readonly ground: string;
  readonly card: string;
  readonly line: string;
  readonly text: string;
  readonly text2: string;
  readonly accent: string;
}

/** For printers: black on white. */
export const PAPER_COLORS: SvgColors = {
  ground: '#ffffff',
  card: '#ffffff',
  line: '#9aa3ad',
  text: '#000000',
  text2: '#4a5058',
  accent: '#000000',
};

/** The colors that the page has now, dark or light. */
export function readPageColors(): SvgColors {
  const style = getComputedStyle(document.documentElement);
  const read = (token: string) => style.getPropertyValue(token).trim();
  return {
    ground: read('--md-ground'),
    card: read('--md-surface-1'),
    line: read('--md-line'),
    text: read('--md-text'),
    text2: read('--md-text-2'),
    accent: read('--md-accent'),
  };
}
