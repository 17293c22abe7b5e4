import { ActionIcon, Menu } from '@mantine/core';
import { useSortable } from '@dnd-kit/sortable';
import { IconDots, IconEyeOff, IconGripVertical, IconUserCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import styles from './entrant-row.module.css';

export interface RowActions {
  readonly onOpen: (id: string) => void;
  /** Place counts from 1. */
  readonly onMove: (id: string, place: number) => void;
  readonly onAskSeed: (id: string) => void;
  readonly onRemove: (entrant: EntrantDto) => void;
}

interface EntrantRowProps {
  readonly entrant: EntrantDto;
  /** Place in the list from 1, which is the seed. */
  readonly place: number;
  readonly person: string | undefined;
  readonly points: number | null | undefined;
  readonly selected: boolean;
  readonly sortable: boolean;
  readonly removable: boolean;
  readonly actions: RowActions;
}

/** One entrant: its seed, its name, who speaks for it. Dragged by the handle, moved by Alt and the arrow keys. */
export function EntrantRow({
  entrant,
  place,
  person,
  points,
  selected,
  sortable,
  removable,
  actions,
}: EntrantRowProps) {
  const { t } = useTranslation('console');
  const drag = useSortable({ id: entrant.id, disabled: !sortable });
  const { id, name, state, club, region } = entrant;
  const ranking = typeof points === 'number' ? t('attributes.so-many', { count: points }) : undefined;
  const origin = [club, region, ranking].filter((part) => part !== undefined).join(' · ');
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || !sortable) return;
    event.preventDefault();
    actions.onMove(id, place + step);
  };
  return (
    <div
      ref={drag.setNodeRef}
      className={cx(styles.row, selected && styles.selected, drag.isDragging && styles.dragged)}
      style={{
        transform: drag.transform === null ? undefined : `translateY(${drag.transform.y}px)`,
        transition: drag.transition,
      }}
      onKeyDown={onKeyDown}
    >
      {sortable ? (
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          className={styles.handle}
          {...drag.attributes}
          {...drag.listeners}
          aria-label={t('seeding.drag', { name })}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      ) : (
        <span />
      )}
      <span className={styles.seed}>{entrant.seed === null ? '–' : formatNumber(sortable ? place : entrant.seed)}</span>
      <div className={styles.who}>
        <button type="button" className={styles.name} data-entrant={id} onClick={() => actions.onOpen(id)}>
          {name}
          {entrant.hidden === true && (
            <IconEyeOff size={16} className={styles.hidden} role="img" aria-label={t('hide.hidden')} />
          )}
        </button>
        {origin !== '' && <span className={styles.origin}>{origin}</span>}
      </div>
      <span className={styles.person}>
        {entrant.claimed && (
          <>
            <IconUserCheck size={16} aria-hidden />
            <span>{person ?? t('entrants.claimed')}</span>
          </>
        )}
      </span>
      <span className={styles.state}>
        {state !== 'registered' && (
          <StateMark meaning={state === 'disqualified' ? 'trouble' : 'quiet'}>{t(`entrants.state.${state}`)}</StateMark>
        )}
      </span>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t('entrants.row-menu', { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => actions.onOpen(id)}>{t('entrants.open')}</Menu.Item>
          {sortable && (
            <>
              <Menu.Item onClick={() => actions.onMove(id, 1)}>{t('seeding.to-top')}</Menu.Item>
              <Menu.Item onClick={() => actions.onAskSeed(id)}>{t('seeding.to-seed')}</Menu.Item>
            </>
          )}
          {removable && (
            <Menu.Item color="trouble" onClick={() => actions.onRemove(entrant)}>
              {t('entrants.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
