import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HOST_PAGES } from '#shared/protocol/bridge.ts';
import type { HostPage } from '#shared/protocol/bridge.ts';
import styles from './nearby.module.css';

interface HostActionsProps {
  /** Undefined while what was typed is no address. */
  readonly origin: string | undefined;
  /** What the buttons belong to, for a screen reader. */
  readonly name: string;
  readonly onMissing?: () => void;
}

/**
 * The three ways to take part. In the desktop window each opens in a window of its own, which reaches that host alone; in a browser it
 * is a link. The page belongs to the other host and never to this one.
 */
export function HostActions({ origin, name, onMissing }: HostActionsProps) {
  const { t } = useTranslation('console');
  const bridge = window.matchdesk;
  return (
    <div className={styles.actions}>
      {HOST_PAGES.map((page) => {
        const look = {
          variant: page === 'console' ? 'filled' : 'default',
          'aria-label': t(`nearby.open-${page}-label`, { name }),
        };
        const words = t(`nearby.open-${page}`);
        if (origin === undefined || bridge !== undefined) {
          const press = (): void => (origin === undefined ? onMissing?.() : bridge?.openHost(origin, page));
          return (
            <Button key={page} {...look} onClick={press}>
              {words}
            </Button>
          );
        }
        return (
          <Button key={page} {...look} {...toLink(origin, page)}>
            {words}
          </Button>
        );
      })}
    </div>
  );
}

function toLink(origin: string, page: HostPage) {
  return { component: 'a', href: `${origin}/${page}`, target: '_blank', rel: 'noopener noreferrer' } as const;
}
