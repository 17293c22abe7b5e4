import {
  IconAccessPoint,
  IconDatabaseExport,
  IconDevices,
  IconHistory,
  IconHome,
  IconLayoutDashboard,
  IconListDetails,
  IconListNumbers,
  IconServer,
  IconTournament,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { Link } from '../router/link.tsx';
import { usePlace } from '../router/router.ts';
import type { Route } from '../router/routes.ts';
import { useMay } from '../session/role.ts';
import styles from './rail.module.css';

interface RailProps {
  /** The tournament whose pages are offered: the open one, else the one that was open last. */
  readonly tournament: string | undefined;
  /** What waits for a decision. */
  readonly urgent: number;
}

type Icon = ComponentType<{ size: number; 'aria-hidden': true }>;

/** Where one can go: home, the tournament's pages, the venue. On a narrow screen a bar at the foot. */
export function Rail({ tournament, urgent }: RailProps) {
  const { t } = useTranslation('console');
  const organizer = useMay('organizer');
  const admin = useMay('admin');
  return (
    <nav className={styles.rail} aria-label={t('rail.title')}>
      <ul className={styles.group}>
        <Item route={{ page: 'home' }} icon={IconHome} label={t('rail.home')} count={urgent} />
      </ul>
      {tournament !== undefined && (
        <ul className={styles.group} aria-label={t('rail.tournament')}>
          <Item route={{ page: 'overview', tournament }} icon={IconLayoutDashboard} label={t('rail.overview')} />
          <Item route={{ page: 'entrants', tournament }} icon={IconUsers} label={t('rail.entrants')} />
          <Item route={{ page: 'bracket', tournament }} icon={IconTournament} label={t('rail.bracket')} />
          <Item route={{ page: 'standings', tournament }} icon={IconListNumbers} label={t('rail.standings')} />
          <Item route={{ page: 'matches', tournament }} icon={IconListDetails} label={t('rail.matches')} />
        </ul>
      )}
      {organizer && (
        <ul className={cx(styles.group, styles.venue)} aria-label={t('rail.venue')}>
          <Item route={{ page: 'devices' }} icon={IconDevices} label={t('rail.devices')} />
          <Item route={{ page: 'host' }} icon={IconServer} label={t('rail.host')} />
          <Item route={{ page: 'nearby' }} icon={IconAccessPoint} label={t('rail.nearby')} />
          {admin && <Item route={{ page: 'backup' }} icon={IconDatabaseExport} label={t('rail.backup')} />}
          <Item route={{ page: 'log' }} icon={IconHistory} label={t('rail.log')} />
        </ul>
      )}
    </nav>
  );
}

interface ItemProps {
  readonly route: Route;
  readonly icon: Icon;
  readonly label: string;
  readonly count?: number;
}

function Item({ route, icon: Shape, label, count = 0 }: ItemProps) {
  const { t } = useTranslation('console');
  const here = usePlace().route;
  const current = here.page === route.page;
  return (
    <li>
      <Link
        to={{ route }}
        className={cx(styles.item, current && styles.current)}
        aria-current={current ? 'page' : undefined}
      >
        <span className={styles.icon}>
          <Shape size={22} aria-hidden />
          {count > 0 && (
            <span className={styles.count} aria-hidden>
              {formatCount(count)}
            </span>
          )}
        </span>
        <span className={styles.label}>{label}</span>
        {count > 0 && <VisuallyHidden>{t('rail.urgent', { count })}</VisuallyHidden>}
      </Link>
    </li>
  );
}
