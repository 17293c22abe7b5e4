import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { Announcements, DragEndEvent, UniqueIdentifier } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { EntrantRow } from './entrant-row.tsx';
import type { RowActions } from './entrant-row.tsx';
import styles from './entrants-board.module.css';

interface EntrantsListProps {
  readonly list: readonly EntrantDto[];
  readonly personOf: (id: string) => string | undefined;
  readonly pointsOf: (id: string) => number | null | undefined;
  readonly selected: string | undefined;
  readonly sortable: boolean;
  readonly removable: boolean;
  readonly actions: RowActions;
}

const ROW = 48;

/** Thousands of entrants in their order; only those in view are drawn, all can be dragged. */
export function EntrantsList({ list, personOf, pointsOf, selected, sortable, removable, actions }: EntrantsListProps) {
  const { t } = useTranslation('console');
  const scroller = useRef<HTMLDivElement>(null);
  const moved = useRef<string>(undefined);
  const ids = useMemo(() => list.map(({ id }) => id), [list]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => list[index]?.id ?? index,
    overscan: 10,
  });

  // A row that moved by keyboard keeps the focus, wherever it stands now.
  useEffect(() => {
    const id = moved.current;
    if (id === undefined) return;
    moved.current = undefined;
    virtual.scrollToIndex(ids.indexOf(id));
    scroller.current?.querySelector<HTMLElement>(`[data-entrant="${id}"]`)?.focus();
  }, [ids, virtual]);

  const rowActions: RowActions = {
    ...actions,
    onMove(id, place) {
      moved.current = id;
      actions.onMove(id, place);
    },
  };
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    if (over !== null && over.id !== active.id) actions.onMove(String(active.id), ids.indexOf(String(over.id)) + 1);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: useAnnouncements(list, ids),
        screenReaderInstructions: { draggable: t('seeding.instructions') },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <div ref={scroller} className={styles.scroller}>
          <ul className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={t('entrants.title')}>
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const entrant = list[index];
              if (entrant === undefined) return null;
              return (
                <li key={key} className={styles.item} style={{ top: start, height: ROW }}>
                  <EntrantRow
                    entrant={entrant}
                    place={index + 1}
                    person={personOf(entrant.id)}
                    points={pointsOf(entrant.id)}
                    selected={entrant.id === selected}
                    sortable={sortable}
                    removable={removable}
                    actions={rowActions}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      </SortableContext>
    </DndContext>
  );
}

/** What a screen reader hears while a row is carried. */
function useAnnouncements(list: readonly EntrantDto[], ids: readonly string[]): Announcements {
  const { t } = useTranslation('console');
  const name = (id: UniqueIdentifier): string => list.find((one) => one.id === id)?.name ?? '';
  const seed = (id: UniqueIdentifier | undefined): string => formatNumber(ids.indexOf(String(id)) + 1);
  return {
    onDragStart: ({ active }) => t('seeding.lifted', { name: name(active.id), seed: seed(active.id) }),
    onDragOver: ({ active, over }) => t('seeding.over', { name: name(active.id), seed: seed(over?.id) }),
    onDragEnd: ({ active, over }) => t('seeding.dropped', { name: name(active.id), seed: seed(over?.id) }),
    onDragCancel: ({ active }) => t('seeding.cancelled', { name: name(active.id) }),
  };
}
