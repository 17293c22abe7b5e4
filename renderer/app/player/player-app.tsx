import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useClient, useLine } from '#renderer/lib/client-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ScannedCode } from '#renderer/features/join/index.ts';
import { JoinPage } from './pages/join-page.tsx';
import { ScannedPage } from './pages/scanned-page.tsx';
import { usePlayerStores } from './player-stores.ts';
import { SignedIn } from './signed-in.tsx';
import { PlayerHeader } from './player-header.tsx';
import styles from './player-app.module.css';

interface PlayerAppProps {
  /** What the address carried when the page was opened. */
  readonly scanned: ScannedCode;
}

/** The player's page: the way in, then one's own matches. */
export function PlayerApp({ scanned }: PlayerAppProps) {
  const client = useClient();
  const isPlayer = useStore(client.session, ({ tokens }) => tokens !== undefined && tokens.person !== null);
  const stores = usePlayerStores();
  const [claim, setClaim] = useState(scanned.claim);

  function finishClaim(): void {
    setClaim(undefined);
    void stores.me.reload();
    void stores.matches.reload();
  }

  return (
    <>
      <PlayerHeader />
      <main className={styles.main}>
        <OutdatedNotice />
        {claim !== undefined ? (
          <ScannedPage token={claim} onDone={finishClaim} />
        ) : isPlayer ? (
          <SignedIn />
        ) : (
          <JoinPage code={scanned.code} />
        )}
      </main>
    </>
  );
}

/** A page that is older than its host works no more until it is loaded again. */
function OutdatedNotice() {
  const { t } = useTranslation('player');
  const { outdated } = useLine();
  if (!outdated) return null;
  return (
    <Notice
      meaning="waiting"
      title={t('outdated.title')}
      action={<Button onClick={() => window.location.reload()}>{t('common:action.reload')}</Button>}
    >
      {t('outdated.hint')}
    </Notice>
  );
}
