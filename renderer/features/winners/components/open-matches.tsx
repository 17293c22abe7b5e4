import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import type { Winners } from '../api/operations.ts';
import styles from './winners.module.css';

interface OpenMatchesProps {
  readonly open: Winners['open'];
  readonly count: number;
  readonly disputed: Winners['disputed'];
  readonly next: Winners['next'];
  readonly onOpenMatch: (stage: number, no: number) => void;
}

const SHOWN = 6;

/** What has to be played or decided before there are winners, each one press away. */
export function OpenMatches({ open, count, disputed, next, onOpenMatch }: OpenMatchesProps) {
  const { t } = useTranslation('console');
  const shown = [
    ...disputed.map((match) => ({ ...match, key: 'winners.disputed-match' })),
    ...open.map((match) => ({ ...match, key: 'winners.open-match' })),
  ].slice(0, SHOWN);
  const rest = count + disputed.length - shown.length;
  return (
    <>
      <p className={styles.quiet}>{t(shown.length === 0 && next !== null ? `winners.next-${next}` : 'winners.open')}</p>
      {shown.length > 0 && (
        <div className={styles.buttons}>
          {shown.map(({ stage, no, key }) => (
            <Button key={`${stage}.${no}`} size="xs" onClick={() => onOpenMatch(stage, no)}>
              {t(key, { no: formatNumber(no) })}
            </Button>
          ))}
          {rest > 0 && <span className={styles.quiet}>{t('winners.more', { count: rest, n: formatCount(rest) })}</span>}
        </div>
      )}
    </>
  );
}
