import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDayTime, formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { type Winners, useWinners } from '../api/operations.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { Decisions } from './decisions.tsx';
import { OpenMatches } from './open-matches.tsx';
import { Podium } from './podium.tsx';
import { ReviewBox } from './review-box.tsx';
import { Trace } from './trace.tsx';
import styles from './winners.module.css';

interface WinnersSectionProps {
  readonly tournament: string;
  readonly nameOf: (entrant: string) => string;
  /** Decides ties and lets results stand. */
  readonly organizer: boolean;
  readonly onOpenMatch: (stage: number, no: number) => void;
}

/** Who won and why; or what has to happen first, with the way there. */
export function WinnersSection(props: WinnersSectionProps) {
  const { t } = useTranslation('console');
  const winners = useWinners(props.tournament);
  if (winners.isPending) return <Skeleton height="140px" />;
  return (
    <section className={styles.box} aria-labelledby="winners-title">
      <h2 id="winners-title" className={styles.title}>
        {t('winners.title')}
      </h2>
      {winners.isError ? (
        <Notice meaning="trouble">{errorText(winners.error)}</Notice>
      ) : (
        <Shown {...props} winners={winners.data} />
      )}
    </section>
  );
}

function Shown({ winners, ...props }: WinnersSectionProps & { readonly winners: Winners }) {
  const { t } = useTranslation('console');
  const { tournament, nameOf, organizer, onOpenMatch } = props;
  const [tie, setTie] = useState<Winners['ties'][number]>();
  const { is, open, openCount, disputed, next, ties, places, table, steps, decisions, former } = winners;
  if (is === 'open') {
    return <OpenMatches open={open} count={openCount} disputed={disputed} next={next} onOpenMatch={onOpenMatch} />;
  }
  return (
    <>
      {is === 'review' && <ReviewBox tournament={tournament} winners={winners} nameOf={nameOf} organizer={organizer} />}
      {places.length > 0 && <Podium places={places} nameOf={nameOf} />}
      {ties.map((one) => (
        <Notice
          key={one.entrants.join()}
          meaning="waiting"
          title={t('winners.tied', { place: formatNumber(one.place) })}
          action={
            organizer && (
              <Button size="xs" variant="filled" onClick={() => setTie(one)}>
                {t('winners.decide')}
              </Button>
            )
          }
        >
          <p className={styles.text}>
            {t(one.isOverfull ? 'winners.overfull' : 'winners.no-rule', { names: one.entrants.map(nameOf).join(', ') })}
          </p>
        </Notice>
      ))}
      {winners.confirmed !== null && winners.review !== null && (
        <p className={styles.quiet}>
          {t('winners.confirmed', { at: formatDayTime(winners.confirmed.at), note: winners.confirmed.note })}
        </p>
      )}
      <Decisions tournament={tournament} winners={winners} nameOf={nameOf} organizer={organizer} />
      {table.length + steps.length > 0 && <Trace table={table} steps={steps} nameOf={nameOf} />}
      {is === 'determined' && table.length + steps.length === 0 && decisions.length === 0 && (
        <p className={styles.quiet}>{t('winners.no-ties')}</p>
      )}
      {former.length > 0 && (
        <details className={styles.former}>
          <summary>{t('winners.former', { count: former.length })}</summary>
          <ul>
            {former.map(({ at, until, podium }) => (
              <li key={at + until}>
                {t('winners.former-line', {
                  from: formatDayTime(at),
                  until: formatDayTime(until),
                  names: podium.map(({ entrant }) => nameOf(entrant)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {tie !== undefined && (
        <DecideDialog tournament={tournament} tie={tie} nameOf={nameOf} onClose={() => setTie(undefined)} />
      )}
    </>
  );
}
