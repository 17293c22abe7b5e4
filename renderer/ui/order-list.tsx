import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { formatNumber } from '#renderer/lib/format.ts';
import styles from './order-list.module.css';

interface OrderListProps<T extends string | number> {
  readonly label: string;
  /** Best or first on top; each once. */
  readonly order: readonly T[];
  readonly nameOf: (item: T) => string;
  /** A line below the name. */
  readonly textOf?: (item: T) => string;
  /** Names of the buttons of one line, with its name in them. */
  readonly upLabel: (name: string) => string;
  readonly downLabel: (name: string) => string;
  /** Present where a line can be left out. */
  readonly removeLabel?: ((name: string) => string) | undefined;
  readonly onChange: (order: readonly T[]) => void;
}

/** A list put in order by its buttons, or by Alt with the arrow keys on any of them; the focus goes with the line. */
export function OrderList<T extends string | number>(props: OrderListProps<T>) {
  const { label, order, nameOf, textOf, upLabel, downLabel, removeLabel, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<{ readonly item: T; readonly button: 'up' | 'down' }>(undefined);

  useEffect(() => {
    const { item, button } = follow.current ?? {};
    follow.current = undefined;
    if (item === undefined) return;
    const line = list.current?.children[order.indexOf(item)];
    const wanted = line?.querySelector<HTMLButtonElement>(`button[data-move="${button}"]:not(:disabled)`);
    (wanted ?? line?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
  }, [order]);

  const move = (item: T, by: -1 | 1): void => {
    const from = order.indexOf(item);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    follow.current = { item, button: by < 0 ? 'up' : 'down' };
    onChange(order.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  const onKeyDown = (event: KeyboardEvent, item: T): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(item, by);
  };
  return (
    <ol ref={list} className={styles.list} aria-label={label}>
      {order.map((item, index) => {
        const name = nameOf(item);
        return (
          <li key={item} className={styles.line} onKeyDown={(event) => onKeyDown(event, item)}>
            <span className={styles.number}>{formatNumber(index + 1)}</span>
            <span className={styles.name}>
              {name}
              {textOf !== undefined && <span className={styles.text}>{textOf(item)}</span>}
            </span>
            <button
              type="button"
              className={styles.button}
              data-move="up"
              disabled={index === 0}
              aria-label={upLabel(name)}
              onClick={() => move(item, -1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.button}
              data-move="down"
              disabled={index === order.length - 1}
              aria-label={downLabel(name)}
              onClick={() => move(item, 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </button>
            {removeLabel !== undefined && (
              <button
                type="button"
                className={styles.button}
                aria-label={removeLabel(name)}
                onClick={() => onChange(order.toSpliced(index, 1))}
              >
                <IconX size={18} aria-hidden />
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
