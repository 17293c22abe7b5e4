import { IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import type { MatchGroup } from '../model/group-matches.ts';
import type { ListItem } from '../model/list-items.ts';
import type { MatchView } from '../model/match-view.ts';
import { MatchLine } from './match-line.tsx';
import type { QuickAction } from './match-line.tsx';
import styles from './match-list.module.css';

interface MatchListProps {
  readonly items: readonly ListItem[];
  readonly now: number;
  readonly selected: number | undefined;
  readonly station: string;
  readonly busy: number | undefined;
  readonly onFold: (group: MatchGroup) => void;
  readonly onOpen: (match: MatchView) => void;
  readonly onAct: (match: MatchView, action: QuickAction) => void;
}

const ACTIONS: Readonly<Record<MatchGroup, QuickAction>> = {
  'needs-you': 'decide',
  live: 'score',
  called: 'start',
  ready: 'call',
  coming: 'open',
  done: 'open',
};

/** Matches by what they need, virtual: only what is in view is drawn. */
export function MatchList({ items, now, selected, station, busy, onFold, onOpen, onAct }: MatchListProps) {
  const { t } = useTranslation('console');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? 44 : 68),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 8,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={t('matches.title')}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li key={key} className={styles.item} style={{ transform: `translateY(${start}px)`, height: size }}>
              {item.kind === 'heading' ? (
                <GroupHeading item={item} onFold={onFold} />
              ) : (
                <MatchLine
                  match={item.match}
                  now={item.match.state === 'called' ? now : 0}
                  selected={selected === item.match.no}
                  action={ACTIONS[item.group]}
                  station={station}
                  busy={busy === item.match.no}
                  onOpen={onOpen}
                  onAct={onAct}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf(item: ListItem | undefined): string {
  return item === undefined ? '' : item.kind === 'heading' ? item.group : String(item.match.no);
}

interface GroupHeadingProps {
  readonly item: Extract<ListItem, { kind: 'heading' }>;
  readonly onFold: (group: MatchGroup) => void;
}

function GroupHeading({ item, onFold }: GroupHeadingProps) {
  const { t } = useTranslation('console');
  return (
    <h2 className={styles.heading}>
      <button type="button" aria-expanded={item.open} onClick={() => onFold(item.group)}>
        <IconChevronRight size={16} className={cx(styles.chevron, item.open && styles.turned)} aria-hidden />
        <span className={item.group === 'needs-you' ? styles.needs : undefined}>
          {t(`matches.group.${item.group}`)}
        </span>
        <span className={styles.count}>{formatCount(item.count)}</span>
      </button>
    </h2>
  );
}
