import { getRoundKey } from '../layout/columns.ts';
import { listPools, THIRD } from '../layout/graph.ts';
import { layoutBracket } from '../layout/layout-bracket.ts';
import type { BracketLayout, BracketPart } from '../layout/layout-bracket.ts';
import { PathPen, traceLinesInto } from '../layout/lines.ts';
import { BLOCK_HEAD } from '../layout/metrics.ts';
import type { StageData } from '../model/bracket-store.ts';
import type { BracketTexts } from '../model/bracket-texts.ts';
import { nameRounds } from '../model/round-names.ts';
import type { RoundInfo } from '../model/round-names.ts';
import { drawCard } from './draw-card.ts';
import { escapeXml } from './escape-xml.ts';
import { PAPER_COLORS } from './svg-colors.ts';
import type { SvgColors } from './svg-colors.ts';

export interface SvgOptions {
  readonly part?: BracketPart;
  /** Default: the first group, where there are groups. */
  readonly pool?: number;
  /** Default: paper. */
  readonly colors?: SvgColors;
}

const MARGIN = 32;
const FONTS = "'Inter Variable', Inter, 'Noto Sans Bengali Variable', 'Noto Sans Bengali', system-ui, sans-serif";

/**
 * Draws a stage as one SVG document, whole, with all that was played so far. It carries no style sheet and no script,
 * and every text in it is escaped.
 *
 * @param names the name of the entrant with a seed
 */
export function exportSvg(
  stage: StageData,
  names: (seed: number) => string,
  texts: BracketTexts,
  { part = 'all', pool = listPools(stage.shapes)[0] ?? 0, colors = PAPER_COLORS }: SvgOptions = {},
): string {
  const layout = layoutBracket(stage.shapes, part, pool);
  const pen = new PathPen();
  const cards: string[] = [];
  stage.shapes.forEach((shape, i) => {
    const row = stage.rows[i];
    if (!row || layout.shown[i] !== 1) return;
    traceLinesInto(pen, layout, shape[0]);
    cards.push(drawCard({ x: layout.x[i] ?? 0, y: layout.y[i] ?? 0, shape, row, names, texts, colors }));
  });
  const width = layout.width + 2 * MARGIN;
  const height = layout.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}"`,
    ` font-family="${escapeXml(FONTS)}" font-size="14">`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${colors.ground}"/>`,
    `<path d="${pen.d}" fill="none" stroke="${colors.line}" stroke-width="2"/>`,
    ...drawHeads(layout, nameRounds(stage.shapes, pool), texts, colors),
    ...cards,
    '</svg>',
  ].join('');
}

function drawHeads(
  layout: BracketLayout,
  rounds: ReadonlyMap<number, RoundInfo>,
  texts: BracketTexts,
  colors: SvgColors,
): readonly string[] {
  return layout.blocks.flatMap(({ top, rounds: columns }) =>
    columns.map(({ part, round, first }) => {
      const info = rounds.get(getRoundKey(part, round));
      if (!info) return '';
      // The match for place 3 shares its column with the final and has its name above it.
      const y = part === THIRD ? (layout.y[first - 1] ?? 0) - 10 : top + BLOCK_HEAD - 24;
      const at = `x="${layout.x[first - 1] ?? 0}" y="${y}"`;
      const length = `<tspan font-weight="400" font-size="12" fill="${colors.text2}" dx="10">${escapeXml(texts.length(info.length))}</tspan>`;
      return `<text ${at} font-weight="650" fill="${colors.text}">${escapeXml(texts.round(info.name))}${length}</text>`;
    }),
  );
}
