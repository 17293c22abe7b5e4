import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRelative } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { useDecideClaim } from '../api/operations.ts';
import type { Claim } from '../api/operations.ts';
import styles from './claims-list.module.css';

interface ClaimsListProps {
  readonly claims: readonly Claim[];
  readonly nameOf: (entrant: string) => string;
  readonly onOpen: (entrant: string) => void;
}

/** Who says to be whom, and waits for the desk. */
export function ClaimsList({ claims, nameOf, onOpen }: ClaimsListProps) {
  const { t } = useTranslation('console');
  const decide = useDecideClaim();
  const now = useNow(30_000);
  if (claims.length === 0) return null;
  const busy = decide.isPending ? decide.variables.input.claim : undefined;
  return (
    <section className={styles.claims} aria-labelledby="claims-title">
      <h2 id="claims-title" className={styles.title}>
        <StateMark meaning="waiting">{t('claims.title', { count: claims.length })}</StateMark>
      </h2>
      <ul className={styles.list}>
        {claims.map(({ id, entrant, person, at }) => {
          const name = nameOf(entrant);
          const answer = (accept: boolean): void =>
            decide.mutate({ input: { claim: id, accept }, about: `${person} – ${name}` });
          return (
            <li key={id} className={styles.line}>
              <span>
                <strong>{person}</strong> {t('claims.says')}{' '}
                <button type="button" className={styles.name} onClick={() => onOpen(entrant)}>
                  {name}
                </button>
                <span className={styles.since}> · {formatRelative(at, now)}</span>
              </span>
              <span className={styles.buttons}>
                <Button
                  size="xs"
                  loading={busy === id}
                  onClick={() => answer(true)}
                  aria-label={t('claims.approve-label', { person, entrant: name })}
                >
                  {t('claims.approve')}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  color="neutral"
                  disabled={busy === id}
                  onClick={() => answer(false)}
                  aria-label={t('claims.refuse-label', { person, entrant: name })}
                >
                  {t('claims.refuse')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
