import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useClient } from '#renderer/lib/client-context.tsx';
import { JoinForm } from '#renderer/features/join/index.ts';
import { ButtonLink } from '#renderer/ui/button-link.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageTitle } from './page-title.tsx';

/** The way in. */
export function JoinPage({ code }: { readonly code: string | undefined }) {
  const { t } = useTranslation('player');
  const hasEnded = useStore(useClient().session, ({ ended }) => ended);
  return (
    <>
      <PageTitle hint={t('join.hint')}>{t('join.title')}</PageTitle>
      {hasEnded && (
        <Notice meaning="waiting" title={t('join.ended')}>
          {t('join.endedHint')}
        </Notice>
      )}
      <JoinForm code={code} />
      <ButtonLink kind="plain" href="/">
        {t('join.onlyWatch')}
      </ButtonLink>
    </>
  );
}
