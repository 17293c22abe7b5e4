import { formatTime } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import styles from './hall-clock.module.css';

/** The time of day, because a hall looks at its screen for it. */
export function HallClock() {
  return <time className={styles.clock}>{formatTime(useNow(5_000))}</time>;
}
