import { useLayoutEffect, useRef } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import { fitText } from '../model/fit-text.ts';
import styles from './fit-name.module.css';

interface FitNameProps {
  readonly name: string;
  readonly className?: string | undefined;
}

/** A name on one line, shortened from the middle to the room it has; a screen reader hears it whole. */
export function FitName({ name, className }: FitNameProps) {
  const ref = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const fit = (): void => {
      element.textContent = fitText(name, (text) => {
        element.textContent = text;
        return element.scrollWidth <= element.clientWidth;
      });
    };
    fit();
    const watcher = new ResizeObserver(fit);
    watcher.observe(element);
    let isGone = false;
    void document.fonts.ready.then(() => !isGone && fit());
    return () => {
      isGone = true;
      watcher.disconnect();
    };
  }, [name]);

  return (
    <span className={cx(styles.box, className)}>
      <span ref={ref} className={styles.text} aria-hidden="true">
        {name}
      </span>
      <span className={styles.whole}>{name}</span>
    </span>
  );
}
