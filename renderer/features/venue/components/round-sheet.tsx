import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDigits, formatScores } from '#renderer/lib/format.ts';
import type { RoundLine } from '#renderer/lib/rounds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { toneOf } from '../model/card-view.ts';
import { FitName } from './fit-name.tsx';
import styles from './round-sheet.module.css';

/** Lines of a page that can be read across a hall. */
export const ROUND_LINES = 8;

interface RoundSheetProps {
  readonly lines: readonly RoundLine[];
  readonly nameOf: (seed: number) => string;
}

/** Who meets whom in a round, and where. The station is what people look for, so it stands first. */
export function RoundSheet({ lines, nameOf }: RoundSheetProps) {
  const { t } = useTranslation(['screen', 'common']);
  const scale = Math.min(1.5, ROUND_LINES / Math.max(1, lines.length));
  return (
    <ul className={styles.lines} style={{ '--scale': scale } as CSSProperties}>
      {lines.map(({ match, seeds, isBye }) => (
        <li key={match.no} className={styles.line} data-tone={toneOf(match.state)}>
          <span className={styles.station}>{match.station === null ? '–' : formatDigits(match.station)}</span>
          {seeds.map((seed, slot) => (
            <FitName
              key={slot}
              className={cx(styles.name, match.winner === slot && !isBye && styles.winner)}
              name={seed > 0 ? nameOf(seed) : t(seed < 0 ? 'common:bye' : 'common:toBeDecided')}
            />
          ))}
          <span className={styles.score}>
            {match.scores[0] === null ? t(`common:match.state.${match.state}`) : formatScores(match.scores)}
          </span>
        </li>
      ))}
    </ul>
  );
}
