import type { BracketTexts } from '../model/bracket-texts.ts';
import { splitName } from '../model/split-name.ts';
import styles from './entrant-row.module.css';

/** From which letter on a name is to be kept, to be told from others; undefined where its end will do. */
export type TellingFrom = (name: string) => number | undefined;

interface EntrantRow {
  readonly slot: 0 | 1;
  /** Occupant as in a row: a seed, 0 open, -1 nobody. */
  readonly seed: number;
  /** Coded source as in a shape. */
  readonly source: number;
  readonly name: string;
  /** -1: not played. */
  readonly score: number;
  /** Slot of who won, -1 while nobody did. */
  readonly winner: number;
  /** Not 0: on a way that is lit. */
  readonly lit: number;
}

/**
 * One side of a match: seed, name, score. An open slot says who will come, a bye looks like nobody. Not a component,
 * since it never renders without its card.
 */
export function renderEntrantRow(row: EntrantRow, texts: BracketTexts, tellingFrom: TellingFrom) {
  const { slot, seed, source, name, score, winner, lit } = row;
  if (seed <= 0) {
    return (
      <div className={seed === 0 ? styles.open : styles.bye} data-slot={slot}>
        {texts.occupant(seed, name, source)}
      </div>
    );
  }
  const result = winner < 0 ? undefined : winner === slot ? 'won' : 'lost';
  const shown = score >= 0 ? texts.number(score) : result === 'won' ? texts.fill('card.won') : '';
  return (
    <div className={styles.row} data-slot={slot} data-result={result} data-lit={lit === 0 ? undefined : ''}>
      <span className={styles.seed}>{texts.number(seed)}</span>
      {renderName(name, tellingFrom(name))}
      {shown !== '' && <span className={styles.score}>{shown}</span>}
    </div>
  );
}

/** A long name is two parts, of which the first gives way. */
function renderName(name: string, telling: number | undefined) {
  const [head, tail] = splitName(name, telling);
  if (tail === '') return <span className={styles.name}>{name}</span>;
  return (
    <span className={styles.longName}>
      <span className={styles.head}>{head}</span>
      <span className={styles.tail}>{tail}</span>
    </span>
  );
}
