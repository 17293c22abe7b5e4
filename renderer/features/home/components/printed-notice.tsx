import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import { readableUrl } from '#renderer/lib/addresses.ts';
import { formatDayTime } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useMarkPrinted } from '../api/operations.ts';
import styles from './join-card.module.css';

interface PrintedNoticeProps {
  readonly printed: NonNullable<QueryAnswer<'venue.access'>['printed']>;
  /** Where the host is now. */
  readonly url: string;
  readonly onPrint: () => void;
}

/** What hangs on the wall: since when, and, in trouble, that it no longer leads here and what to do. */
export function PrintedNotice({ printed, url, onPrint }: PrintedNoticeProps) {
  const { t } = useTranslation('console');
  const mark = useMarkPrinted();
  const gone = (
    <Button
      size="xs"
      variant="subtle"
      color="neutral"
      loading={mark.isPending}
      onClick={() => mark.mutate({ input: { url: null } })}
    >
      {t('poster.gone')}
    </Button>
  );
  if (printed.void === null) {
    return (
      <div className={styles.printed}>
        <span>{t('poster.since', { time: formatDayTime(printed.at) })}</span>
        {gone}
      </div>
    );
  }
  return (
    <div className={styles.wide}>
      <Notice
        meaning="trouble"
        title={t(`poster.void-${printed.void}`)}
        action={
          <div className={styles.answers}>
            <Button size="xs" onClick={onPrint}>
              {t('poster.again')}
            </Button>
            {gone}
          </div>
        }
      >
        {t(`poster.void-${printed.void}-text`, { old: readableUrl(printed.url), now: readableUrl(url) })}
      </Notice>
    </div>
  );
}
