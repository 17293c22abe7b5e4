import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { isAtLeast } from '#shared/protocol/roles.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openMe } from '#renderer/stores/me-store.ts';
import { exchangeLink, takeLinkToken } from './boot.ts';
import { PairPage } from './pair-page.tsx';
import { RoleContext } from './role.ts';
import styles from './pair-page.module.css';

/** The desktop window is the desk itself; any other device shows by its session that it may be one. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const role = useRole();
  const link = useLinkToken();
  const { t } = useTranslation('console');
  if (link.busy) {
    return (
      <main className={styles.page} aria-busy="true">
        <p className={styles.muted}>{t('session.signing-in')}</p>
      </main>
    );
  }
  if (role === undefined || !isAtLeast(role, 'referee')) return <PairPage linkError={link.error} />;
  return <RoleContext value={role}>{children}</RoleContext>;
}

function useRole() {
  const client = useClient();
  const tokens = useStore(client.session, (state) => state.tokens);
  // Signing this device out from another desk reaches it on its own topic.
  useEffect(() => {
    const me = openMe(client);
    return () => me.close();
  }, [client]);
  return window.matchdesk === undefined ? tokens?.role : 'admin';
}

function useLinkToken() {
  const client = useClient();
  // Taken once, though React runs the effect twice in development: a token works one time.
  const token = useRef<string | undefined>(undefined);
  const [state, setState] = useState(() => {
    token.current = window.matchdesk === undefined ? takeLinkToken(window) : undefined;
    return { busy: token.current !== undefined, error: undefined as unknown };
  });
  useEffect(() => {
    const taken = token.current;
    token.current = undefined;
    if (taken === undefined) return;
    exchangeLink(client, taken).then(
      () => setState({ busy: false, error: undefined }),
      (error: unknown) => setState({ busy: false, error }),
    );
  }, [client]);
  return state;
}
