import { createRoot } from 'react-dom/client';
import { SpectatorPage } from '#renderer/app/spectator/spectator-page.tsx';
import { ClientProvider } from '#renderer/lib/client-context.tsx';
import { createPageClient } from '#renderer/lib/client.ts';
import { startI18n } from '#renderer/lib/i18n.ts';
import { applyTheme } from '#renderer/lib/theme.ts';
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';

applyTheme();
const client = createPageClient('spectator');
await startI18n(['spectator', 'bracket']);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ClientProvider client={client}>
      <SpectatorPage />
    </ClientProvider>,
  );
}
