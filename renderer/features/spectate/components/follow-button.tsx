import { useTranslation } from 'react-i18next';
import { cx } from '#renderer/ui/cx.ts';
import styles from './follow-button.module.css';

interface FollowButtonProps {
  readonly name: string;
  readonly isFollowed: boolean;
  readonly onPress: () => void;
}

/** The star that makes an entrant one's favourite. */
export function FollowButton({ name, isFollowed, onPress }: FollowButtonProps) {
  const { t } = useTranslation('spectator');
  return (
    <button
      type="button"
      className={cx(styles.star, isFollowed && styles.on)}
      aria-pressed={isFollowed}
      aria-label={t('match.follow', { name })}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8Z" />
      </svg>
    </button>
  );
}
