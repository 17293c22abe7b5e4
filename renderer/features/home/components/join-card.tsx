import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconMaximize, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useAccess, useRenewCode } from '../api/operations.ts';
import { playUrl, readableUrl } from '../model/addresses.ts';
import { HallView } from './hall-view.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './join-card.module.css';

/** How people come in: address, code and QR; and the same for the whole hall. */
export function JoinCard({ venue }: { readonly venue: string }) {
  const { t } = useTranslation('console');
  const access = useAccess();
  const renew = useRenewCode();
  const [shown, setShown] = useState(false);
  if (access.isPending) return <Skeleton height="220px" />;
  if (access.isError) return <Notice meaning="trouble">{errorText(access.error)}</Notice>;
  const { code, urls } = access.data;
  const [first, ...others] = urls;
  if (first === undefined) return <Notice meaning="waiting">{t('join.no-address')}</Notice>;
  return (
    <div className={styles.card}>
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
            <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => renew.mutate({ input: {} })}>
              {t('join.renew')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {shown && <HallView venue={venue} url={first} code={code} onClose={() => setShown(false)} />}
    </div>
  );
}
