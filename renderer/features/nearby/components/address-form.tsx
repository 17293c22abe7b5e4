import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeTyped } from '../model/entries.ts';
import { HostActions } from './host-actions.tsx';
import styles from './nearby.module.css';

/** For a network that keeps announcements back: the address from the other computer's screen. Told what is wrong when it is used. */
export function AddressForm({ own }: { readonly own: readonly string[] }) {
  const { t } = useTranslation('console');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const judged = judgeTyped(typed, own);
  const show = (): void => {
    setAsked(true);
    field.current?.focus();
  };
  return (
    <section className={styles.card} aria-labelledby="nearby-type">
      <h2 id="nearby-type" className={styles.title}>
        {t('nearby.type-title')}
      </h2>
      <p className={styles.muted}>{t('nearby.type-text')}</p>
      <TextInput
        ref={field}
        label={t('nearby.address')}
        placeholder="192.168.1.20:4747"
        inputMode="url"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAsked(false);
        }}
        onKeyDown={(event) => event.key === 'Enter' && show()}
        error={asked && 'fault' in judged ? t(`nearby.fault.${judged.fault}`) : undefined}
      />
      <HostActions
        origin={'origin' in judged ? judged.origin : undefined}
        name={typed.trim() === '' ? t('nearby.typed') : typed.trim()}
        onMissing={show}
      />
    </section>
  );
}
