import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconMaximize, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useAccess, useMarkPrinted, useRenewCode } from '../api/operations.ts';
import { isLoopback, playUrl, readableUrl } from '#renderer/lib/addresses.ts';
import { HallView } from './hall-view.tsx';
import { JoinPoster } from './join-poster.tsx';
import { PrintedNotice } from './printed-notice.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './join-card.module.css';

/** How people come in: address, code and QR; and the same for the whole hall. */
export function JoinCard({ venue }: { readonly venue: string }) {
  const { t } = useTranslation('console');
  const access = useAccess();
  const renew = useRenewCode();
  const { mutate: mark } = useMarkPrinted();
  const [shown, setShown] = useState(false);
  // What is printed stays as it was when the printer was asked, also when the address changes meanwhile.
  const [poster, setPoster] = useState<{ readonly url: string; readonly code: string }>();
  const onPrinted = useCallback(() => {
    if (poster !== undefined) mark({ input: { url: poster.url } });
    setPoster(undefined);
  }, [poster, mark]);
  if (access.isPending) return <Skeleton height="220px" />;
  if (access.isError) return <Notice meaning="trouble">{errorText(access.error)}</Notice>;
  const { code, urls, printed } = access.data;
  const [first, ...others] = urls.filter((url) => !isLoopback(url));
  if (first === undefined) return <Notice meaning="waiting">{t('join.no-address')}</Notice>;
  const print = (): void => setPoster({ url: first, code });
  return (
    <div className={styles.card}>
      {printed !== null && printed.void !== null && <PrintedNotice printed={printed} url={first} onPrint={print} />}
      <div className={styles.qr}>
        <QrCode text={playUrl(first, code)} label={t('join.qr', { url: readableUrl(first) })} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('join.address')}</dt>
        <dd className={styles.address}>{readableUrl(first)}</dd>
        <dt>{t('join.code')}</dt>
        <dd className={styles.code} aria-label={code.split('').join(' ')}>
          {code.slice(0, 3)} {code.slice(3)}
        </dd>
      </dl>
      <div className={styles.buttons}>
        <Button leftSection={<IconMaximize size={16} aria-hidden />} onClick={() => setShown(true)}>
          {t('join.show')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="lg" aria-label={t('join.more')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((url) => (
              <Menu.Label key={url}>{t('join.also', { url: readableUrl(url) })}</Menu.Label>
            ))}
            <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
              {t('poster.print')}
            </Menu.Item>
            <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => renew.mutate({ input: {} })}>
              {t('join.renew')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {printed !== null && printed.void === null && <PrintedNotice printed={printed} url={first} onPrint={print} />}
      {poster !== undefined && <JoinPoster venue={venue} {...poster} onDone={onPrinted} />}
      {shown && <HallView venue={venue} url={first} code={code} onClose={() => setShown(false)} />}
    </div>
  );
}
