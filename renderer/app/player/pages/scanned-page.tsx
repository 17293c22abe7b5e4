import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { exchangeClaim } from '#renderer/features/join/index.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { PageTitle } from './page-title.tsx';

interface ScannedPageProps {
  /** One-time token of a personal QR code. */
  readonly token: string;
  readonly onDone: () => void;
}

/** A personal code was scanned: it is exchanged at once; there is nothing to type. */
export function ScannedPage({ token, onDone }: ScannedPageProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const { run, busy, error } = useTask(async () => {
    await exchangeClaim(client, token);
    onDone();
  });
  useEffect(() => void run(), [run]);
  return (
    <>
      <PageTitle hint={error === undefined ? t('scanned.hint') : undefined}>{t('scanned.title')}</PageTitle>
      {error === undefined ? (
        <div role="status" aria-busy="true" aria-label={t('common:loading')}>
          <Skeleton height="120px" />
        </div>
      ) : (
        <>
          <Notice meaning="trouble">{errorText(error)}</Notice>
          <Button kind="primary" wide busy={busy} onClick={() => void run()}>
            {t('common:action.retry')}
          </Button>
          <Button wide onClick={onDone}>
            {t('scanned.without')}
          </Button>
        </>
      )}
    </>
  );
}
