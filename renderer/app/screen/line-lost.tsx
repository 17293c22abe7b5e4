import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLine } from '#renderer/lib/client-context.tsx';
import { StateShape } from '#renderer/ui/state-mark.tsx';
import styles from './line-lost.module.css';

/** A short break is nobody's business; after this long the hall should not believe what it sees. */
const PATIENCE_MS = 3_000;

/** Says that what is shown may be old. It stands at the edge: the last picture is better than none. */
export function LineLost() {
  const { t } = useTranslation('screen');
  const { state } = useLine();
  const [isLost, setIsLost] = useState(false);
  const isOnline = state === 'online';

  useEffect(() => {
    if (isOnline) {
      setIsLost(false);
      return;
    }
    const timer = setTimeout(() => setIsLost(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isOnline]);

  return (
    <div role="status">
      {isLost && (
        <p className={styles.lost}>
          <StateShape meaning="trouble" />
          {t('line.lost')}
        </p>
      )}
    </div>
  );
}
