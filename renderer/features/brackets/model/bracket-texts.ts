import type { TFunction } from 'i18next';
import type { MatchLength } from '#shared/domain/model/stage.ts';
import type { RoundName } from '#shared/domain/stage/name-round.ts';
import type { MatchRow, MatchShape, MatchStateDto } from '#shared/protocol/dto/match.ts';
import { formatGroup } from '#renderer/lib/format.ts';
import { getRoundKey } from '../layout/columns.ts';
import { getPart, getSourceMatch, isLoserSource } from '../layout/graph.ts';
import type { RoundInfo } from './round-names.ts';
import { getState } from './state-meaning.ts';

/** Looks texts up in the bracket's own locale file, and with 'common:' in the one of all pages. */
export type BracketT = TFunction<['bracket', 'common']>;

type Values = Readonly<Record<string, string | number>>;

/**
 * The words of the drawing in one language, looked up once: a thousand cards then only fill in numbers and names,
 * which a translation call each would make several times slower.
 */
export class BracketTexts {
  readonly language: string;
  readonly #t: BracketT;
  readonly #templates = new Map<string, readonly string[]>();
  readonly #digits: readonly string[];

  constructor(t: BracketT, language: string) {
    this.#t = t;
    this.language = language;
    const format = new Intl.NumberFormat(language, { useGrouping: false });
    this.#digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  }

  /** A whole number in the digits of the language. */
  number(value: number): string {
    return this.digits(String(value));
  }

  /** A text with its digits in those of the language. */
  digits(text: string): string {
    if (this.#digits[1] === '1') return text;
    return text.replace(/[0-9]/g, (digit) => this.#digits[Number(digit)] ?? digit);
  }

  /** A text with its values filled in; numbers get the digits of the language. */
  fill(key: string, values: Values = {}): string {
    let pieces = this.#templates.get(key);
    if (pieces === undefined) {
      // Texts and names in turn, so that filling in is putting together.
      pieces = String(this.#t(key as 'label', { skipInterpolation: true })).split(/\{\{(\w+)\}\}/);
      this.#templates.set(key, pieces);
    }
    let text = pieces[0] ?? '';
    for (let i = 1; i < pieces.length; i += 2) {
      const value = values[pieces[i] ?? ''] ?? '';
      text += typeof value === 'number' ? this.number(value) : value;
      text += pieces[i + 1] ?? '';
    }
    return text;
  }

  /** A text that hangs on a count. */
  count(key: string, count: number): string {
    return String(this.#t(key as 'list.matches', { count, formatted: this.number(count) }));
  }

  state(state: MatchStateDto): string {
    return this.fill(`common:match.state.${state}`);
  }

  /** Without its group: that of the drawing is chosen. */
  round(name: RoundName): string {
    return this.fill(`common:round.${name.key}`, {
      ...('round' in name && { round: name.round }),
      ...('pool' in name && { group: formatGroup(name.pool) }),
    });
  }

  length(length: MatchLength): string {
    return 'bestOf' in length
      ? this.fill('common:length.bestOf', { n: length.bestOf })
      : this.fill('common:length.playAll', { n: length.playAll });
  }

  station(station: string): string {
    return this.fill('common:match.station', { station: this.digits(station) });
  }

  /** Who stands in a slot, or who will: 'Winner of 12' while that is open. */
  occupant(occupant: number, name: string, source: number): string {
    if (occupant > 0) return name;
    if (occupant < 0) return this.fill('common:bye');
    const from = getSourceMatch(source);
    return this.fill(isLoserSource(source) ? 'card.loserOf' : 'card.winnerOf', { no: from });
  }

  /** A match in one sentence, for screen readers. */
  label(shape: MatchShape, row: MatchRow, names: readonly [string, string], rounds: ReadonlyMap<number, RoundInfo>) {
    const round = rounds.get(getRoundKey(getPart(shape), shape[2]));
    const values = {
      no: shape[0],
      round: round ? this.round(round.name) : '',
      a: this.#side(this.occupant(row[2], names[0], shape[3]), row[4]),
      b: this.#side(this.occupant(row[3], names[1], shape[4]), row[5]),
      state: this.state(getState(row)),
      station: this.digits(row[7]),
    };
    return this.fill(row[7] === '' ? 'card.label' : 'card.labelStation', values);
  }

  #side(name: string, score: number): string {
    return score < 0 ? name : this.fill('card.side', { name, score });
  }
}
