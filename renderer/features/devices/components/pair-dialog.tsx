import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandAnswer } from '#shared/protocol/registry.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatCountdown } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useCreatePairing } from '../api/operations.ts';
import { useBase } from '../hooks/use-base.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './devices-board.module.css';

type PairRole = 'referee' | 'organizer';

/** A code and a QR code that pair one device, once, within two minutes. */
export function PairDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('console');
  const [role, setRole] = useState<PairRole>('referee');
  const [made, setMade] = useState<CommandAnswer<'device.createPairing'>>();
  const create = useCreatePairing();
  const make = (): void => create.mutate({ input: { role } }, { onSuccess: setMade });
  return (
    <Modal opened onClose={onClose} title={t('pairing.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.stack}>
        <SegmentedControl
          fullWidth
          aria-label={t('pairing.role')}
          data={[
            { value: 'referee', label: t('devices.role.referee') },
            { value: 'organizer', label: t('devices.role.organizer') },
          ]}
          value={role}
          onChange={(value) => {
            setRole(value === 'organizer' ? 'organizer' : 'referee');
            setMade(undefined);
          }}
        />
        <p className={styles.muted}>{t(`pairing.${role}-text`)}</p>
        {made !== undefined && <PairingCode made={made} onAgain={make} />}
        {create.isError && <Notice meaning="trouble">{errorText(create.error)}</Notice>}
        {made === undefined && (
          <div className={styles.buttons}>
            <Button variant="filled" loading={create.isPending} onClick={make} data-autofocus>
              {t('pairing.make')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}

interface PairingCodeProps {
  readonly made: CommandAnswer<'device.createPairing'>;
  readonly onAgain: () => void;
}

function PairingCode({ made, onAgain }: PairingCodeProps) {
  const { t } = useTranslation('console');
  const now = useNow();
  const base = useBase();
  const left = made.expiresAt - now;
  if (left <= 0) {
    return (
      <Notice meaning="waiting" action={<Button onClick={onAgain}>{t('pairing.again')}</Button>}>
        {t('pairing.over')}
      </Notice>
    );
  }
  return (
    <div className={styles.pairing}>
      {base !== undefined && (
        <div className={styles.qr}>
          <QrCode text={`${base}/console#token=${made.token}`} label={t('pairing.qr')} />
        </div>
      )}
      <div className={styles.stack}>
        <div>
          <p className={styles.muted}>{t('pairing.code')}</p>
          <p className={styles.code} aria-label={made.code.split('').join(' ')}>
            {made.code.slice(0, 3)} {made.code.slice(3)}
          </p>
        </div>
        {base !== undefined && (
          <p className={styles.muted}>{t('pairing.open', { url: `${base.replace(/^https?:\/\//, '')}/console` })}</p>
        )}
        <p role="timer">{t('pairing.left', { time: formatCountdown(left) })}</p>
      </div>
    </div>
  );
}
