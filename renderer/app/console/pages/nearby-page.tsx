import { useTranslation } from 'react-i18next';
import { NearbyBoard } from '#renderer/features/nearby/components/nearby-board.tsx';
import { Page } from '../layout/page.tsx';

/** Taking part in an event that another computer runs. */
export function NearbyPage() {
  const { t } = useTranslation('console');
  return (
    <Page title={t('nearby.title')}>
      <NearbyBoard />
    </Page>
  );
}
