import type { AnchorHTMLAttributes } from 'react';
import { cx } from './cx.ts';
import styles from './button.module.css';

interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly kind?: 'primary' | 'quiet' | 'plain';
  readonly wide?: boolean;
}

/** A link with the look and the size of a button. */
export function ButtonLink({ kind = 'quiet', wide = false, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={cx(styles.button, styles[kind], wide && styles.wide, className)}>
      {children}
    </a>
  );
}
