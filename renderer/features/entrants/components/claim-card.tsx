import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandAnswer } from '#shared/protocol/registry.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDayTime } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useCreateClaim, useRelease } from '../api/operations.ts';
import { useBase } from '../hooks/use-base.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import styles from './entrant-panel.module.css';

interface ClaimCardProps {
  readonly entrant: EntrantDto;
  readonly person: string | undefined;
  readonly hasPin: boolean;
}

/** Who speaks for an entrant, and the personal PIN and QR code that let somebody. */
export function ClaimCard({ entrant, person, hasPin }: ClaimCardProps) {
  const { t } = useTranslation('console');
  const create = useCreateClaim();
  const release = useRelease();
  const [made, setMade] = useState<CommandAnswer<'entrant.createClaim'>>();
  const { id, name, claimed } = entrant;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('claims.who')}</h3>
      {claimed ? (
        <div className={styles.line}>
          <p>{person ?? t('entrants.claimed')}</p>
          <Button
            size="xs"
            loading={release.isPending}
            onClick={() => release.mutate({ input: { entrant: id }, about: name })}
          >
            {t('claims.release')}
          </Button>
        </div>
      ) : (
        <p className={styles.muted}>{t(hasPin ? 'claims.pin-out' : 'claims.nobody')}</p>
      )}
      {made !== undefined && !claimed && <Personal name={name} claim={made} />}
      {!claimed && (
        <div className={styles.buttons}>
          <Button
            loading={create.isPending}
            onClick={() => create.mutate({ input: { entrant: id }, quiet: true }, { onSuccess: setMade })}
          >
            {t(hasPin || made !== undefined ? 'claims.make-new' : 'claims.make')}
          </Button>
        </div>
      )}
      {(create.isError || release.isError) && (
        <Notice meaning="trouble">{errorText(create.error ?? release.error)}</Notice>
      )}
    </section>
  );
}

interface PersonalProps {
  readonly name: string;
  readonly claim: CommandAnswer<'entrant.createClaim'>;
}

function Personal({ name, claim }: PersonalProps) {
  const { t } = useTranslation('console');
  const base = useBase();
  return (
    <div className={styles.personal}>
      {base !== undefined && (
        <div className={styles.qr}>
          <QrCode text={`${base}/play#claim=${claim.token}`} label={t('claims.qr', { name })} />
        </div>
      )}
      <div>
        <p className={styles.muted}>{t('claims.pin')}</p>
        <p className={styles.pin} aria-label={claim.pin.split('').join(' ')}>
          {claim.pin.slice(0, 3)} {claim.pin.slice(3)}
        </p>
        <p className={styles.muted}>{t('claims.until', { time: formatDayTime(claim.expiresAt) })}</p>
      </div>
    </div>
  );
}
