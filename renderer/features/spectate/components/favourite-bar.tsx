import { useTranslation } from 'react-i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Facts } from '../model/facts.ts';
import type { FavouritePath } from '../model/favourite-path.ts';
import { sayFavourite } from '../model/say-favourite.ts';
import { FollowButton } from './follow-button.tsx';
import styles from './favourite-bar.module.css';

interface FavouriteBarProps {
  readonly entrant: EntrantDto;
  /** Undefined before the bracket is made. */
  readonly path: FavouritePath | undefined;
  /** Final place; undefined while it is open. */
  readonly place: number | undefined;
  readonly stage: number;
  readonly facts: Facts;
  readonly onUnfollow: () => void;
  readonly onJump: () => void;
}

/** How one's favourite stands, in one line; a tap goes there. */
export function FavouriteBar({ entrant, path, place, stage, facts, onUnfollow, onJump }: FavouriteBarProps) {
  const { t } = useTranslation('spectator');
  const wins = path?.wins ?? 0;
  return (
    <section aria-label={t('favourite.label')} className={styles.bar}>
      <FollowButton name={entrant.name} isFollowed onPress={onUnfollow} />
      <div className={styles.text}>
        <p className={styles.name}>{entrant.name}</p>
        <p className={styles.now}>
          {sayFavourite(t, { entrant, path, place, stage, facts })}
          {wins > 0 && (
            <span className={styles.wins}>{t('favourite.won', { count: wins, formatted: formatNumber(wins) })}</span>
          )}
        </p>
      </div>
      {path !== undefined && (
        <Button kind="plain" aria-label={t('favourite.jump', { name: entrant.name })} onClick={onJump}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path
              d="M3 5h5v5h4M3 15h5v-5M12 10h5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.7"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </Button>
      )}
    </section>
  );
}
