import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDigits, formatNumber, formatScores } from '#renderer/lib/format.ts';
import { isGames, listChanges } from '../model/summary.ts';
import type { ChangedField } from '../model/summary.ts';
import styles from './audit-log.module.css';

interface ChangeSummaryProps {
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed, in words: 'State: Called → Live · Station: PC 3'. */
export function ChangeSummary({ before, after }: ChangeSummaryProps) {
  const { t } = useTranslation(['console', 'common']);
  const changes = listChanges(before, after);
  if (changes.length === 0) return null;
  return <span className={styles.summary}>{changes.map((change) => sayChange(t, change)).join(' · ')}</span>;
}

type Translate = TFunction<['console', 'common']>;

function sayChange(t: Translate, { field, from, to }: ChangedField): string {
  const label = t(`log.field.${field}`);
  const words = from === undefined ? say(t, to) : `${say(t, from)} → ${say(t, to)}`;
  return `${label}: ${words}`;
}

/** States and roles have words of their own; everything else is shown as it is. */
function say(t: Translate, value: unknown): string {
  if (isGames(value)) return value.map(formatScores).join(', ');
  if (Array.isArray(value)) return formatNumber(value.length);
  if (typeof value !== 'string') return formatDigits(JSON.stringify(value) ?? '');
  return t(
    [`common:match.state.${value}`, `common:tournament.state.${value}`, `devices.role.${value}`, `seeding.${value}`],
    {
      defaultValue: value,
    },
  );
}
