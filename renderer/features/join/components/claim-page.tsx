import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { openTournament, useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { listClaimable } from '../claimable.ts';
import { ClaimSheet } from './claim-sheet.tsx';
import styles from './claim-page.module.css';

interface ClaimPageProps {
  readonly tournament: string;
  /** Claimed, or asked for: this page has done its work. */
  readonly onDone: () => void;
}

/** Finds one's own name on a list that the desk made, and claims it. */
export function ClaimPage({ tournament, onDone }: ClaimPageProps) {
  const client = useClient();
  const [store, setStore] = useState<TournamentStore>();
  useEffect(() => {
    const opened = openTournament(client, tournament);
    setStore(opened);
    return opened.close;
  }, [client, tournament]);
  return store === undefined ? null : <ClaimList store={store} onDone={onDone} />;
}

function ClaimList({ store, onDone }: { readonly store: TournamentStore; readonly onDone: () => void }) {
  const { t } = useTranslation('player');
  const status = useTournament(store, (state) => state.status);
  const error = useTournament(store, (state) => state.error);
  const entrants = useTournament(store, (state) => state.entrants);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<EntrantDto>();
  const { shown, more } = useMemo(() => listClaimable([...entrants.values()], search), [entrants, search]);

  if (status === 'gone') return <Notice meaning="trouble">{t('errors:tournament.not_found')}</Notice>;
  if (status === 'failed') return <Notice meaning="trouble">{errorText(error)}</Notice>;
  return (
    <div className={styles.page}>
      <TextField label={t('claim.search')} type="search" value={search} onChange={setSearch} autoComplete="off" />
      {status === 'loading' && <LoadingNames label={t('common:loading')} />}
      {status === 'ready' && shown.length === 0 && (
        <Notice meaning="quiet" title={t('claim.none')}>
          {t('claim.noneHint')}
        </Notice>
      )}
      <ul className={styles.list}>
        {shown.map((entrant) => (
          <li key={entrant.id}>
            <button type="button" className={styles.name} onClick={() => setChosen(entrant)}>
              <span>{entrant.name}</span>
              <span className={styles.thatIsMe}>{t('claim.thatIsMe')}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t('claim.more')}</p>}
      {chosen !== undefined && <ClaimSheet entrant={chosen} onClose={() => setChosen(undefined)} onDone={onDone} />}
    </div>
  );
}

function LoadingNames({ label }: { readonly label: string }) {
  return (
    <div className={styles.list} role="status" aria-busy="true" aria-label={label}>
      {['70%', '45%', '60%', '52%'].map((width) => (
        <div key={width} className={styles.name}>
          <Skeleton width={width} />
        </div>
      ))}
    </div>
  );
}
