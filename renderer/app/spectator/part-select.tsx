import { useTranslation } from 'react-i18next';
import type { BracketPart } from '#renderer/features/brackets/index.ts';
import styles from './tournament-page.module.css';

interface PartSelectProps {
  readonly parts: readonly BracketPart[];
  readonly part: BracketPart;
  readonly onChange: (part: BracketPart) => void;
}

/** Which side of the bracket is drawn; nothing to choose where there is one. */
export function PartSelect({ parts, part, onChange }: PartSelectProps) {
  const { t } = useTranslation('bracket');
  if (parts.length < 2) return null;
  return (
    <select
      className={styles.part}
      aria-label={t('tools.label')}
      value={part}
      onChange={({ currentTarget: { value } }) => onChange(parts.find((one) => one === value) ?? 'all')}
    >
      {parts.map((one) => (
        <option key={one} value={one}>
          {t(`parts.${one}`)}
        </option>
      ))}
    </select>
  );
}
