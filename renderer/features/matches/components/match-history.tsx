import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ResultDto } from '#shared/protocol/dto/match.ts';
import { formatScores, formatTime } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './match-history.module.css';

interface MatchHistoryProps {
  readonly history: readonly ResultDto[];
  readonly nameOf: (seed: number) => string;
  /** Entry that an undo would take back. */
  readonly undo: number | null;
  readonly busy: boolean;
  readonly onUndo: (result: number) => void;
}

/** Every entry about a match, newest first; the one that counts is marked, the newest can be undone. */
export function MatchHistory({ history, nameOf, undo, busy, onUndo }: MatchHistoryProps) {
  const { t } = useTranslation('console');
  if (history.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('history.title')}</h3>
      {undo === null && <p className={styles.meta}>{t('history.no-undo')}</p>}
      <ol className={styles.list}>
        {[...history]
          .sort((a, b) => b.id - a.id)
          .map((entry) => (
            <li key={entry.id} className={cx(styles.entry, !entry.counts && styles.past)}>
              <p className={styles.what}>
                <Entry entry={entry} nameOf={nameOf} />
                {entry.counts && <span className={styles.counts}>{t('history.counts')}</span>}
              </p>
              <p className={styles.meta}>
                {formatTime(entry.at)} · {t(`history.by-${entry.by}`)}
              </p>
              {entry.note !== null && <p className={styles.note}>{entry.note}</p>}
              {entry.id === undo && (
                <Button
                  size="xs"
                  className={styles.undo}
                  loading={busy}
                  leftSection={<IconArrowBackUp size={16} aria-hidden />}
                  onClick={() => onUndo(entry.id)}
                >
                  {t('history.undo')}
                </Button>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}

function Entry({ entry, nameOf }: { readonly entry: ResultDto; readonly nameOf: (seed: number) => string }) {
  const { t } = useTranslation('console');
  const { kind, winner, games, field } = entry;
  if (kind === 'reset') return t('history.reset');
  const name = winner === null ? '' : nameOf(field[winner === 0 ? 0 : 1]);
  if (kind === 'played') return t('history.played', { name, games: games.map(formatScores).join(', ') });
  if (kind === 'double-forfeit') return t(winner === null ? 'history.double' : 'history.double-advances', { name });
  return t(`history.${kind}`, { name });
}
