import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDayTime, formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { cx } from '#renderer/ui/cx.ts';
import type { FilePreview } from '../api/operations.ts';
import styles from './event-file.module.css';

interface FileContentsProps {
  readonly preview: FilePreview;
  /** Places in the file. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

/** What a file is and holds; what is to come in is ticked, what cannot says why. */
export function FileContents({ preview, chosen, onChoose }: FileContentsProps) {
  const { t } = useTranslation('console');
  const { event, madeAt, program, age, tournaments } = preview;
  const toggle = (no: number): void => {
    const next = new Set(chosen);
    if (!next.delete(no)) next.add(no);
    onChoose(next);
  };
  return (
    <>
      <div>
        <p className={styles.event}>{event === '' ? t('event-file.no-name') : event}</p>
        <p className={styles.muted}>
          {t('event-file.made', { when: formatDayTime(madeAt), program: formatDigits(program) })}
          {age !== 'same' && ` · ${t(age === 'older' ? 'event-file.older' : 'event-file.newer')}`}
        </p>
      </div>
      <div className={styles.list} role="group" aria-label={t('event-file.tournaments')}>
        {tournaments.map((one) => (
          <FileTournament key={one.no} one={one} checked={chosen.has(one.no)} onToggle={() => toggle(one.no)} />
        ))}
      </div>
      <p className={styles.muted}>{t('event-file.unclaimed')}</p>
    </>
  );
}

interface FileTournamentProps {
  readonly one: FilePreview['tournaments'][number];
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function FileTournament({ one, checked, onToggle }: FileTournamentProps) {
  const { t } = useTranslation(['console', 'common']);
  const { no, here, fault, state } = one;
  const name = one.name === '' ? t('event-file.unread', { no: formatNumber(no) }) : one.name;
  const facts = [
    one.game,
    ...one.formats.map((format) => t(`format.${format}`)),
    state === null ? '' : t(`common:tournament.state.${state}`),
    state === null ? '' : t('event-file.entrants', { count: one.entrants }),
    one.matches === 0 ? '' : t('event-file.matches', { decided: one.decided, matches: one.matches }),
  ].filter((fact) => fact !== '');
  const details = (
    <>
      <span className={styles.facts}>{facts.join(' · ')}</span>
      {fault === null && here !== 'no' && (
        <span>{t(here === 'yes' ? 'event-file.here-yes' : 'event-file.here-deleted')}</span>
      )}
    </>
  );
  if (fault === null)
    return (
      <div className={styles.row}>
        <Checkbox checked={checked} onChange={onToggle} label={name} description={details} />
      </div>
    );
  return (
    <div className={cx(styles.row, styles.faulty, styles.indent)}>
      <strong>{name}</strong>
      {facts.length > 0 && details}
      <span className={styles.fault}>
        {errorText({ code: fault.code, status: 422, ...(fault.details !== undefined && { details: fault.details }) })}
      </span>
    </div>
  );
}
