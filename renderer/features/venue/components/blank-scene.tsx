import { useTranslation } from 'react-i18next';
import { addressOf } from '../model/address.ts';
import { HallClock } from './hall-clock.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './blank-scene.module.css';

interface BlankSceneProps {
  /** The event's name. */
  readonly name: string;
  /** Where phones go; undefined while the host has no address in this hall. */
  readonly url: string | undefined;
}

/** Between the scenes: whose event it is, and how to have it on one's own phone. Never the code: that is the desk's to give. */
export function BlankScene({ name, url }: BlankSceneProps) {
  const { t } = useTranslation('screen');
  return (
    <section className={styles.scene}>
      <header className={styles.head}>
        <HallClock />
      </header>
      <h1 className={styles.name} data-long={name.length > 28 || undefined}>
        {name}
      </h1>
      {url !== undefined && (
        <div className={styles.join}>
          <QrCode text={url} label={t('join.qr')} className={styles.code} />
          <div className={styles.how}>
            <p className={styles.watch}>{t('join.watch')}</p>
            <p className={styles.address}>{addressOf(url)}</p>
            <p className={styles.steps}>{t('join.steps')}</p>
            <p className={styles.players}>{t('join.players')}</p>
          </div>
        </div>
      )}
    </section>
  );
}
