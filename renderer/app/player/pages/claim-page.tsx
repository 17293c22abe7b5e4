import { useTranslation } from 'react-i18next';
import { ClaimPage as ClaimList } from '#renderer/features/join/index.ts';
import { usePlayerStores } from '../player-stores.ts';
import { goTo, HREF } from '../routes.ts';
import { PageTitle } from './page-title.tsx';

/** One's own name on a list that the desk made. */
export function ClaimPage({ tournament }: { readonly tournament: string }) {
  const { t } = useTranslation('player');
  const stores = usePlayerStores();
  async function finish(): Promise<void> {
    await Promise.all([stores.me.reload(), stores.matches.reload()]);
    goTo(HREF.home);
  }
  return (
    <>
      <PageTitle back={HREF.tournaments} hint={t('claim.hint')}>
        {t('claim.pageTitle')}
      </PageTitle>
      <ClaimList tournament={tournament} onDone={() => void finish()} />
    </>
  );
}
