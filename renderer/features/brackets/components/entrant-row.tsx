import { splitName } from '../model/split-name.ts';
import { useBracket } from './bracket-context.ts';
import styles from './match-card.module.css';

interface EntrantRowProps {
  readonly slot: 0 | 1;
  /** Occupant as in a row: a seed, 0 open, -1 nobody. */
  readonly seed: number;
  /** Coded source as in a shape. */
  readonly source: number;
  readonly name: string;
  /** -1: not played. */
  readonly score: number;
  readonly result: 'won' | 'lost' | undefined;
  readonly lit: boolean;
}

/** One side of a match: seed, name, score. An open slot says who will come, a bye looks like nobody. */
export function EntrantRow({ slot, seed, source, name, score, result, lit }: EntrantRowProps) {
  const { texts } = useBracket();
  const kind = seed > 0 ? 'entrant' : seed === 0 ? 'open' : 'bye';
  const [head, tail] = splitName(texts.occupant(seed, name, source));
  return (
    <div className={styles.row} data-slot={slot} data-kind={kind} data-result={result} data-lit={lit ? '' : undefined}>
      <span className={styles.seed}>{seed > 0 ? texts.number(seed) : ''}</span>
      <span className={styles.name}>
        <span className={styles.head}>{head}</span>
        {tail !== '' && <span className={styles.tail}>{tail}</span>}
      </span>
      <span className={styles.score}>{showScore(score, result, texts)}</span>
    </div>
  );
}

function showScore(score: number, result: EntrantRowProps['result'], texts: ReturnType<typeof useBracket>['texts']) {
  if (score >= 0) return texts.number(score);
  return result === 'won' ? texts.fill('card.won') : '';
}
