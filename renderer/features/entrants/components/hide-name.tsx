import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useHideName } from '../api/operations.ts';
import styles from './entrant-panel.module.css';

interface HideNameProps {
  readonly entrant: EntrantDto;
  /** As it was given; undefined until the desk's own list is there. */
  readonly givenName: string | undefined;
}

/** One step takes a name off every screen in the hall, one step brings it back. */
export function HideName({ entrant, givenName }: HideNameProps) {
  const { t } = useTranslation('console');
  const hide = useHideName();
  const hidden = entrant.hidden === true;
  return (
    <div className={styles.section}>
      {hidden && (
        <Notice meaning="waiting" title={t('hide.hidden')}>
          {givenName !== undefined && <p>{t('hide.given', { name: givenName })}</p>}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button
          leftSection={hidden ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
          loading={hide.isPending}
          onClick={() =>
            hide.mutate({ input: { entrant: entrant.id, hidden: !hidden }, about: givenName ?? entrant.name })
          }
        >
          {t(hidden ? 'hide.show' : 'hide.hide')}
        </Button>
      </div>
    </div>
  );
}
