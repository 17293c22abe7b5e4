import { Button, PinInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { LineBadge } from '../layout/line-badge.tsx';
import { PreferencesMenu } from '../layout/preferences-menu.tsx';
import styles from './pair-page.module.css';

const LENGTH = 6;

/** The door of the console: a code from the host's window lets this device in; without one it says where to get it. */
export function PairPage({ linkError }: { readonly linkError: unknown }) {
  const { t } = useTranslation('console');
  const client = useClient();
  const ended = useStore(client.session, (state) => state.ended);
  const role = useStore(client.session, (state) => state.tokens?.role);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const pair = useTask(async () => {
    const { answer } = await client.send('session.pair', { code, name: name.trim() || t('pair.default-name') });
    client.signIn(answer);
  });
  useEffect(() => {
    document.title = `${t('pair.title')} · Matchdesk`;
  }, [t]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.length === LENGTH) void pair.run();
    else field.current?.focus();
  };
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <span className={styles.brand}>Matchdesk</span>
        <span className={styles.tools}>
          <LineBadge />
          <PreferencesMenu />
        </span>
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{t('pair.title')}</h1>
        <p className={styles.lead}>{t('pair.lead')}</p>
        {linkError !== undefined && (
          <Notice meaning="trouble" title={t('pair.link-failed')}>
            {linkText(t, linkError)}
          </Notice>
        )}
        {ended && linkError === undefined && <Notice meaning="waiting">{t('pair.ended')}</Notice>}
        {role === 'player' && <Notice meaning="waiting">{t('pair.player')}</Notice>}
        <form className={styles.form} onSubmit={submit}>
          <div>
            <p id="pair-code" className={styles.label}>
              {t('pair.code')}
            </p>
            <PinInput
              ref={field}
              length={LENGTH}
              type="alphanumeric"
              size="lg"
              placeholder=""
              oneTimeCode
              autoFocus
              aria-label={t('pair.code')}
              getInputProps={(index) => ({ 'aria-label': t('pair.letter', { n: index + 1, of: LENGTH }) })}
              classNames={{ input: styles.letter ?? '' }}
              value={code}
              onChange={(value) => setCode(value.toUpperCase())}
            />
          </div>
          <TextInput
            label={t('pair.name')}
            placeholder={t('pair.default-name')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {pair.error !== undefined && <Notice meaning="trouble">{pairText(t, pair.error)}</Notice>}
          <Button type="submit" variant="filled" size="md" loading={pair.busy} disabled={code.length < LENGTH}>
            {t('pair.do')}
          </Button>
        </form>
        <section className={styles.help}>
          <h2>{t('pair.no-code')}</h2>
          <ol>
            <li>{t('pair.step-1')}</li>
            <li>{t('pair.step-2')}</li>
            <li>{t('pair.step-3')}</li>
          </ol>
          <p>
            {t('pair.not-desk')} <a href="/play">{t('pair.to-player')}</a> · <a href="/">{t('pair.to-spectator')}</a>
          </p>
        </section>
      </main>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'console'>>['t'];

function linkText(t: Translate, error: unknown): string {
  const code = error instanceof AppClientError ? error.code : '';
  if (code === 'auth.link_used' || code === 'auth.link_expired')
    return t(`pair.${code === 'auth.link_used' ? 'used' : 'expired'}`);
  return errorText(error);
}

/** The hall's own code and a desk's code look alike; an unknown one deserves more than "unknown". */
function pairText(t: Translate, error: unknown): string {
  const code = error instanceof AppClientError ? error.code : '';
  return code === 'auth.code_unknown' ? t('pair.unknown') : errorText(error);
}
