import { useOutbox, useLine } from '#renderer/lib/client-context.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { LineStatus } from '#renderer/ui/line-status.tsx';
import { ThemeSwitch } from '#renderer/ui/theme-switch.tsx';
import styles from './player-header.module.css';

/** Whether the line holds, always in view; language and theme at hand. */
export function PlayerHeader() {
  const line = useLine();
  const waiting = useOutbox().filter((entry) => entry.state === 'waiting').length;
  return (
    <header className={styles.header}>
      <LineStatus state={line.state} waiting={waiting} />
      <div className={styles.switches}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
