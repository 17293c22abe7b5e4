import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDayTime, formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useAuditLog } from '../api/operations.ts';
import type { AuditEntry } from '../api/operations.ts';
import { ChangeSummary } from './change-summary.tsx';
import { VerifyChain } from './verify-chain.tsx';
import styles from './audit-log.module.css';

interface AuditLogProps {
  /** What an actor or a subject is called: `match:<tournament>/1.12`, `device:<id>`, `person:<id>`. */
  readonly nameOf: (who: string, called?: string) => string;
}

/** Everything that was ever changed: who, what, when. Older entries come as one scrolls. */
export function AuditLog({ nameOf }: AuditLogProps) {
  const { t } = useTranslation('console');
  const log = useAuditLog('');
  const scroller = useRef<HTMLDivElement>(null);
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    getItemKey: (index) => entries[index]?.n ?? index,
    overscan: 12,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = log;
  useEffect(() => {
    if (last >= entries.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, entries.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  return (
    <div className={styles.log}>
      <div className={styles.tools}>
        <VerifyChain />
        <Button variant="subtle" color="neutral" loading={log.isRefetching} onClick={() => void log.refetch()}>
          {t('log.refresh')}
        </Button>
      </div>
      {log.isError && <Notice meaning="trouble">{errorText(log.error)}</Notice>}
      {log.isPending && (
        <div aria-busy="true" className={styles.log}>
          {[1, 2, 3, 4].map((n) => (
            <Skeleton key={n} height="40px" />
          ))}
        </div>
      )}
      {entries.length > 0 && (
        <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={t('log.title')}>
          <ol className={styles.list} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const entry = entries[index];
              return (
                entry !== undefined && (
                  <li
                    key={key}
                    ref={virtual.measureElement}
                    data-index={index}
                    className={styles.entry}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <Entry entry={entry} nameOf={nameOf} />
                  </li>
                )
              );
            })}
          </ol>
        </div>
      )}
    </div>
  );
}

/** What an entry itself calls its subject. */
function readName(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined;
}

function Entry({ entry, nameOf }: { readonly entry: AuditEntry; readonly nameOf: AuditLogProps['nameOf'] }) {
  const { t } = useTranslation('console');
  const { n, at, actor, action, subject, before, after } = entry;
  return (
    <>
      <span className={styles.n}>{formatNumber(n)}</span>
      <time dateTime={new Date(at).toISOString()} className={styles.at}>
        {formatDayTime(at)}
      </time>
      <span className={styles.what}>
        <span className={styles.action}>{t(`log.action.${action}`, { defaultValue: action })}</span>
        <ChangeSummary before={before} after={after} />
      </span>
      <span className={styles.subject} title={subject}>
        {nameOf(subject, readName(after) ?? readName(before))}
      </span>
      <span className={styles.actor} title={actor}>
        {nameOf(actor)}
      </span>
    </>
  );
}
