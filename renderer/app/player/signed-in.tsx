import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ClaimPage } from './pages/claim-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { TournamentsPage } from './pages/tournaments-page.tsx';
import { PlayerFooter } from './player-footer.tsx';
import { useMe, usePlayerStores } from './player-stores.ts';
import { useRoute } from './routes.ts';

/** The pages of somebody who has joined. */
export function SignedIn() {
  const { t } = useTranslation('player');
  const { status, error, me } = useMe();
  const stores = usePlayerStores();
  if (me !== undefined) {
    return (
      <>
        <RoutedPage me={me} />
        <PlayerFooter me={me} />
      </>
    );
  }
  if (status === 'failed') {
    return (
      <Notice
        meaning="trouble"
        title={t('home.failed')}
        action={<Button onClick={() => void stores.me.reload()}>{t('common:action.retry')}</Button>}
      >
        {errorText(error)}
      </Notice>
    );
  }
  return (
    <Card role="status" aria-busy="true" aria-label={t('common:loading')}>
      <Skeleton width="50%" height="0.9em" />
      <Skeleton width="80%" height="1.8em" />
      <Skeleton height="52px" />
    </Card>
  );
}

function RoutedPage({ me }: { readonly me: Me }) {
  const route = useRoute();
  switch (route.page) {
    case 'home':
      return <HomePage me={me} />;
    case 'tournaments':
      return <TournamentsPage me={me} />;
    case 'claim':
      return <ClaimPage tournament={route.tournament} />;
  }
}
