import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/fonts.css';
import '#renderer/app/console/theme/console.css';
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from '#renderer/app/console/console-app.tsx';
import { createRouter } from '#renderer/app/console/router/router.ts';
import { createPageClient } from '#renderer/lib/client.ts';
import { startI18n } from '#renderer/lib/i18n.ts';
import { guardDoubleTaps } from '#renderer/lib/tap-guard.ts';
import { applyTheme } from '#renderer/lib/theme.ts';

applyTheme();
guardDoubleTaps(document);
await startI18n(['console', 'bracket', 'desk-errors']);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<ConsoleApp client={createPageClient('console')} router={createRouter(window)} />);
