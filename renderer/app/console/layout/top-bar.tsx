import { Button, Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from '../router/link.tsx';
import { LineBadge } from './line-badge.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly venue: string;
  /** Name of the open tournament. */
  readonly tournament: string | undefined;
  readonly onShortcuts: () => void;
  readonly onSignOut: (() => void) | undefined;
}

const MOD = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Where one is, the way to anything, and how the line stands. */
export function TopBar({ venue, tournament, onShortcuts, onSignOut }: TopBarProps) {
  const { t } = useTranslation('console');
  return (
    <header className={styles.bar}>
      <p className={styles.where}>
        <Link to={{ route: { page: 'home' } }} className={styles.venue}>
          {venue}
        </Link>
        {tournament !== undefined && (
          <>
            <IconChevronRight size={16} aria-hidden className={styles.sep} />
            <span className={styles.tournament}>{tournament}</span>
          </>
        )}
      </p>
      <Button
        className={styles.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <Kbd size="xs" className={styles.kbd}>
            {MOD} K
          </Kbd>
        }
        onClick={spotlight.open}
        aria-label={t('palette.title')}
      >
        <span className={styles.searchText}>{t('palette.open')}</span>
      </Button>
      <LineBadge />
      <PreferencesMenu onShortcuts={onShortcuts} {...(onSignOut && { onSignOut })} />
    </header>
  );
}
