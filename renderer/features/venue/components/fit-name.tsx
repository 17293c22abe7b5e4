import { useContext, useLayoutEffect, useRef } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import { fitText } from '../model/fit-text.ts';
import { TellingParts } from './telling-names.tsx';
import styles from './fit-name.module.css';

interface FitNameProps {
  readonly name: string;
  readonly className?: string | undefined;
}

/** A name on one line, shortened from the middle to the room it has; a screen reader hears it whole. */
export function FitName({ name, className }: FitNameProps) {
  const ref = useRef<HTMLSpanElement>(null);
  const telling = useContext(TellingParts).get(name);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const fit = (): void => {
      const fits = (text: string): boolean => {
        element.textContent = text;
        return element.scrollWidth <= element.clientWidth;
      };
      element.textContent = fitText(name, fits, telling);
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
  }, [name, telling]);

  return (
    <span className={cx(styles.box, className)}>
      <span ref={ref} className={styles.text} aria-hidden="true">
        {name}
      </span>
      <span className={styles.whole}>{name}</span>
    </span>
  );
}
