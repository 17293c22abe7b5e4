import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openPlayerStores, PlayerStoresContext } from '#renderer/app/player/player-stores.ts';
import { PlayerApp } from '#renderer/app/player/player-app.tsx';
import { dropFragment, readFragment } from '#renderer/features/join/index.ts';
import { createPageClient } from '#renderer/lib/client.ts';
import { ClientProvider } from '#renderer/lib/client-context.tsx';
import { startI18n } from '#renderer/lib/i18n.ts';
import { guardDoubleTaps } from '#renderer/lib/tap-guard.ts';
import { applyTheme } from '#renderer/lib/theme.ts';
import '#renderer/ui/tokens.css';
import '#renderer/ui/fonts.css';
import '#renderer/ui/base.css';

async function start(root: HTMLElement): Promise<void> {
  applyTheme();
  guardDoubleTaps(document);
  const scanned = readFragment(window.location.hash);
  if (scanned.claim !== undefined || scanned.code !== undefined) dropFragment();
  const client = createPageClient('player');
  const stores = openPlayerStores(client);
  await startI18n(['player']);
  createRoot(root).render(
    <StrictMode>
      <ClientProvider client={client}>
        <PlayerStoresContext value={stores}>
          <PlayerApp scanned={scanned} />
        </PlayerStoresContext>
      </ClientProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
