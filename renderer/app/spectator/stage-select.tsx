import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import styles from './tournament-page.module.css';

interface StageSelectProps {
  readonly stages: readonly number[];
  readonly shown: number;
  readonly onChange: (stage: number) => void;
}

/** Which stage is shown, where there are several. */
export function StageSelect({ stages, shown, onChange }: StageSelectProps) {
  const { t } = useTranslation('spectator');
  if (stages.length < 2) return null;
  return (
    <select
      className={styles.part}
      aria-label={t('stage.shown')}
      value={shown}
      onChange={({ currentTarget: { value } }) => onChange(Number(value))}
    >
      {stages.map((stage) => (
        <option key={stage} value={stage}>
          {t('stage.name', { stage: formatNumber(stage) })}
        </option>
      ))}
    </select>
  );
}
