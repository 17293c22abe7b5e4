import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmSheet } from '#renderer/ui/confirm-sheet.tsx';
import styles from './player-footer.module.css';

/** Who this device is, and the way out, which says what it costs. */
export function PlayerFooter({ me }: { readonly me: Me }) {
  const { t } = useTranslation('player');
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const signOut = useTask(() => client.signOut());
  const { person } = me;
  if (person === null) return null;
  return (
    <footer className={styles.footer}>
      <p className={styles.who}>{t('home.signedInAs', { name: person.name })}</p>
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t('signOut.open')}
      </Button>
      <ConfirmSheet
        open={asking}
        title={t('signOut.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" wide busy={signOut.busy} onClick={() => void signOut.run()}>
              {t('signOut.go')}
            </Button>
            <Button wide onClick={() => setAsking(false)}>
              {t('common:action.cancel')}
            </Button>
          </>
        }
      >
        <p>{t(person.hasPin ? 'signOut.withPin' : 'signOut.withoutPin', { name: person.name })}</p>
      </ConfirmSheet>
    </footer>
  );
}
