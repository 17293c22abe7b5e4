import { useTranslation } from 'react-i18next';
import type { WinnersStepDto } from '#shared/protocol/dto/winners.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { formatRuleValue } from '#renderer/lib/rule-value.ts';
import { readTrace, type TraceLine, type TraceStep } from '../model/trace.ts';
import styles from './winners.module.css';

interface TraceProps {
  readonly table: readonly WinnersStepDto[];
  readonly steps: readonly WinnersStepDto[];
  readonly nameOf: (entrant: string) => string;
}

/** By which rule each tie fell, with the numbers it used. */
export function Trace({ table, steps, nameOf }: TraceProps) {
  const { t } = useTranslation('console');
  const trace = readTrace(table, steps);
  return (
    <div className={styles.trace}>
      <h3 className={styles.subtitle}>{t('winners.why')}</h3>
      <ol className={styles.steps}>
        {trace.map((step, index) => (
          // The same rule may be asked again about those that it left together.
          <li key={index} className={styles.question}>
            <p className={styles.rule}>
              {step.place === null
                ? t('winners.in-table', { rule: t(`common:rule.${step.rule}`) })
                : t('winners.for-place', { place: formatNumber(step.place), rule: t(`common:rule.${step.rule}`) })}
            </p>
            {step.came === 'silent' ? (
              <p className={styles.quiet}>
                {t('winners.silent', { names: step.lines.map(({ entrant }) => nameOf(entrant)).join(', ') })}
              </p>
            ) : (
              <Numbers step={step} nameOf={nameOf} />
            )}
            {step.came === 'same' && (
              <p className={styles.quiet}>{t(index === trace.length - 1 ? 'winners.equal' : 'winners.same')}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Numbers({ step, nameOf }: { readonly step: TraceStep; readonly nameOf: TraceProps['nameOf'] }) {
  const { t } = useTranslation('console');
  const say = ({ value }: TraceLine): string => {
    if (value === null) return '';
    if (step.rule === 'still-in') return t(value === 1 ? 'winners.in' : 'winners.out');
    return formatRuleValue(step.rule, value);
  };
  return (
    <ul className={styles.lines}>
      {step.lines.map((line) => (
        <li key={line.entrant} className={styles.line}>
          <span>{nameOf(line.entrant)}</span>
          <span className={styles.number}>{say(line)}</span>
        </li>
      ))}
    </ul>
  );
}
