import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from '#renderer/lib/client.ts';
import { ClientProvider } from '#renderer/lib/client-context.tsx';
import { Console } from './console.tsx';
import { RouterContext } from './router/router.ts';
import type { Router } from './router/router.ts';
import { SessionGate } from './session/session-gate.tsx';
import { theme } from './theme/theme.ts';
import { SchemeContext, useSchemeState } from './theme/use-scheme.ts';
import { createConsoleQueries } from './transport/query-client.ts';

interface ConsoleAppProps {
  readonly client: Client;
  readonly router: Router;
}

/** The console whole: theme, session, router, and the pages behind the door. */
export function ConsoleApp({ client, router }: ConsoleAppProps) {
  const scheme = useSchemeState();
  const queries = useMemo(() => createConsoleQueries(client), [client]);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme.shown} withCssVariables={false} withGlobalClasses={false}>
      <SchemeContext value={scheme}>
        <ClientProvider client={client}>
          <QueryClientProvider client={queries}>
            <RouterContext value={router}>
              <Notifications position="bottom-center" limit={2} containerWidth={480} zIndex={190} />
              <SessionGate>
                <Console />
              </SessionGate>
            </RouterContext>
          </QueryClientProvider>
        </ClientProvider>
      </SchemeContext>
    </MantineProvider>
  );
}
