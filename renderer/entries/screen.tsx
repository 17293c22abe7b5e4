import { createRoot } from 'react-dom/client';
import { startScreenTheme } from '#renderer/app/screen/screen-theme.ts';
import { ScreenPage } from '#renderer/app/screen/screen-page.tsx';
import { ClientProvider } from '#renderer/lib/client-context.tsx';
import { createPageClient } from '#renderer/lib/client.ts';
import { startI18n } from '#renderer/lib/i18n.ts';
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';

startScreenTheme();
const client = createPageClient('screen');
await startI18n(['screen', 'bracket']);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ClientProvider client={client}>
      <ScreenPage />
    </ClientProvider>,
  );
}
