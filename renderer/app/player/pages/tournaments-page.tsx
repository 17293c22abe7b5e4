import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import { TournamentChoice } from '#renderer/features/join/index.ts';
import { usePlayerStores, useTournaments } from '../player-stores.ts';
import { goTo, HREF } from '../routes.ts';
import { PageTitle } from './page-title.tsx';

/** All tournaments of the event, for who is in one already. */
export function TournamentsPage({ me }: { readonly me: Me }) {
  const { t } = useTranslation('player');
  const stores = usePlayerStores();
  return (
    <>
      <PageTitle back={HREF.home}>{t('tournaments.title')}</PageTitle>
      <TournamentChoice
        list={useTournaments()}
        me={me}
        claimHref={HREF.claim}
        onRegistered={() => void stores.me.reload().then(() => goTo(HREF.home))}
      />
    </>
  );
}
