import { useTranslation } from 'react-i18next';
import styles from './waiting-scene.module.css';

interface WaitingSceneProps {
  /** What stands largest: the screen's name, so that the desk finds it in its list. */
  readonly title: string;
  readonly hint?: string | undefined;
  readonly address?: string | undefined;
  /** True while the host has not been heard yet. */
  readonly isBusy?: boolean;
}

/** A screen without a scene: says which one it is, and where the desk gives it one. */
export function WaitingScene({ title, hint, address, isBusy = false }: WaitingSceneProps) {
  return (
    <section className={styles.scene} aria-busy={isBusy}>
      <h1 className={styles.title}>{title}</h1>
      {address !== undefined && <p className={styles.address}>{address}</p>}
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </section>
  );
}

/** Shown when the console signed this screen out. */
export function RevokedScene() {
  const { t } = useTranslation('screen');
  return <WaitingScene title={t('revoked.title')} hint={t('revoked.hint')} />;
}
