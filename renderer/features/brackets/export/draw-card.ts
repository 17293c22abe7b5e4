import type { MatchRow, MatchShape } from '#shared/protocol/dto/match.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../layout/metrics.ts';
import type { BracketTexts } from '../model/bracket-texts.ts';
import { getState, isDecided, isSpoken } from '../model/state-meaning.ts';
import { escapeXml } from './escape-xml.ts';
import { fitName } from './fit-name.ts';
import type { SvgColors } from './svg-colors.ts';

/** Room for a name between seed and score, in pixels. */
const NAME_ROOM = 156;
const GUTTER = 34;
const SEED_END = 54;

interface CardInput {
  readonly x: number;
  readonly y: number;
  readonly shape: MatchShape;
  readonly row: MatchRow;
  readonly names: (seed: number) => string;
  readonly texts: BracketTexts;
  readonly colors: SvgColors;
}

/** One match as SVG. */
export function drawCard(input: CardInput): string {
  const { x, y, shape, row, texts, colors } = input;
  const state = getState(row);
  const middle = CARD_HEIGHT / 2;
  const tab = isSpoken(state)
    ? `<text x="12" y="${CARD_HEIGHT + 14}" font-size="12" fill="${colors.text2}">${escapeXml(tellState(row, texts))}</text>`
    : '';
  return [
    `<g transform="translate(${x} ${y})">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" rx="10" fill="${colors.card}" stroke="${colors.line}"/>`,
    `<path d="M${GUTTER} ${middle}H${CARD_WIDTH}" stroke="${colors.line}"/>`,
    `<text x="${GUTTER / 2}" y="${middle + 4}" font-size="12" text-anchor="middle" fill="${colors.text2}">${texts.number(shape[0])}</text>`,
    drawSide(input, 0),
    drawSide(input, 1),
    tab,
    '</g>',
  ].join('');
}

function tellState(row: MatchRow, texts: BracketTexts): string {
  const word = texts.state(getState(row));
  return row[7] === '' ? word : `${word}, ${texts.station(row[7])}`;
}

function drawSide({ shape, row, names, texts, colors }: CardInput, slot: 0 | 1): string {
  const seed = slot === 0 ? row[2] : row[3];
  const score = slot === 0 ? row[4] : row[5];
  const y = slot === 0 ? 19 : 46;
  const decided = isDecided(getState(row)) && row[6] >= 0;
  const won = decided && row[6] === slot;
  const fill = seed > 0 && !(decided && !won) ? colors.text : colors.text2;
  const weight = won ? 700 : 400;
  const name = fitName(texts.occupant(seed, names(seed), slot === 0 ? shape[3] : shape[4]), NAME_ROOM, won);
  const seedText =
    seed > 0
      ? `<text x="${SEED_END}" y="${y}" font-size="12" text-anchor="end" fill="${colors.text2}">${texts.number(seed)}</text>`
      : '';
  const shown = score >= 0 ? texts.number(score) : won ? texts.fill('card.won') : '';
  return [
    seedText,
    `<text x="${SEED_END + 8}" y="${y}" font-weight="${weight}" fill="${fill}">${escapeXml(name)}</text>`,
    `<text x="${CARD_WIDTH - 20}" y="${y}" font-weight="${weight}" text-anchor="middle" fill="${fill}">${escapeXml(shown)}</text>`,
  ].join('');
}
