import type { HTMLAttributes } from 'react';
import { cx } from './cx.ts';
import styles from './card.module.css';

export interface CardProps extends HTMLAttributes<HTMLElement> {
  /** Colours the edge by meaning; the card's text must say it too. */
  readonly edge?: 'accent' | 'live' | 'waiting' | 'done' | 'trouble';
  readonly as?: 'section' | 'div' | 'li' | 'article';
}

export function Card({ edge, as: Tag = 'section', className, ...rest }: CardProps) {
  return <Tag {...rest} className={cx(styles.card, edge && styles.edged, edge && styles[edge], className)} />;
}
