import { useTranslation } from 'react-i18next';
import type { Span } from '#shared/domain/schedule/index.ts';
import { formatCount, formatDayTime, formatNumber } from '#renderer/lib/format.ts';
import type { TournamentPlan } from '../model/plan-tournament.ts';
import styles from './plan-preview.module.css';

interface PlanNumbersProps {
  readonly plan: TournamentPlan;
  readonly startsAt: number | null;
}

/** How many matches and games, how long, and until when: what an evening stands or falls with. */
export function PlanNumbers({ plan: { matches, games, minutes }, startsAt }: PlanNumbersProps) {
  const { t } = useTranslation('console');
  const sayMinutes = (value: number): string => {
    const whole = Math.round(value / 5) * 5;
    const parts = { hours: formatNumber(Math.floor(whole / 60)), minutes: formatNumber(whole % 60) };
    if (whole < 60) return t('preview.minutes', parts);
    return t(whole % 60 === 0 ? 'preview.hours' : 'preview.hours-minutes', parts);
  };
  const sayRange = (span: Pick<Span, 'least' | 'most'>, say: (value: number) => string): string => {
    const [least, most] = [say(span.least), say(span.most)];
    return least === most ? most : t('preview.range', { least, most });
  };
  return (
    <>
      <dl className={styles.numbers}>
        <div>
          <dt>{t('preview.matches')}</dt>
          <dd>{sayRange(matches, formatCount)}</dd>
        </div>
        <div>
          <dt>{t('preview.games')}</dt>
          <dd>{sayRange(games, formatCount)}</dd>
        </div>
        <div className={styles.time}>
          <dt>{t('preview.time')}</dt>
          <dd>{t('preview.about', { time: sayMinutes(minutes.likely) })}</dd>
        </div>
      </dl>
      <p className={styles.note}>
        {t('preview.between', { least: sayMinutes(minutes.least), most: sayMinutes(minutes.most) })}
        {startsAt !== null && ` ${t('preview.done-at', { at: formatDayTime(startsAt + minutes.likely * 60_000) })}`}
      </p>
    </>
  );
}
