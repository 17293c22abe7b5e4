import { cx } from './cx.ts';
import styles from './skeleton.module.css';

interface SkeletonProps {
  /** CSS length or share; default the whole line. */
  readonly width?: string;
  readonly height?: string;
  readonly className?: string;
}

/** The shape of what is still loading. Put it in a box that is `aria-busy` and named. */
export function Skeleton({ width = '100%', height = '1em', className }: SkeletonProps) {
  return <span aria-hidden="true" className={cx(styles.skeleton, className)} style={{ width, height }} />;
}
