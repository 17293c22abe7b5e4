import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import type { WhyStep } from '#shared/protocol/dto/ruling.ts';
import { isDrawStep, sayDrawReason, sayDrawStep } from '#renderer/lib/draw-words.ts';
import { formatNumber, formatPlace } from '#renderer/lib/format.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { MatchDetailState } from '../api/use-match-detail.ts';
import type { Facts } from '../model/facts.ts';
import { pathToMatch } from '../model/paths.ts';
import styles from './match-reasons.module.css';

interface MatchReasonsProps {
  readonly detail: MatchDetailState;
  readonly stage: number;
  readonly row: MatchRow;
  readonly facts: Facts;
}

/** Why each entrant is here, and where this match leads. */
export function MatchReasons({ detail: state, stage, row, facts }: MatchReasonsProps) {
  const { t } = useTranslation('spectator');
  if (state.detail === undefined) {
    if (state.status === 'failed') return null;
    return (
      <div aria-busy="true" className={styles.part}>
        <Skeleton width="40%" />
        <Skeleton width="75%" />
        <Skeleton width="60%" />
      </div>
    );
  }
  const { why, seats } = state.detail;
  const sides =
    seats.length > 0
      ? seats.map(({ seed, why: steps }) => ({ seed, steps }))
      : why.map((steps, slot) => ({ seed: slot === 0 ? row[2] : row[3], steps }));
  return (
    <>
      <section className={styles.part}>
        <h3 className={styles.title}>{t(seats.length > 0 ? 'match.whySeats' : 'match.why')}</h3>
        <div className={styles.pair}>
          {sides.map(({ seed, steps }, slot) => (
            <Why key={slot} steps={steps} seed={seed} stage={stage} facts={facts} />
          ))}
        </div>
      </section>
      {hasFollow(state.detail) && (
        <section className={styles.part}>
          <h3 className={styles.title}>{t('match.then')}</h3>
          <Follow detail={state.detail} stage={stage} facts={facts} />
        </section>
      )}
    </>
  );
}

interface WhyProps {
  readonly steps: readonly WhyStep[];
  readonly seed: number;
  readonly stage: number;
  readonly facts: Facts;
}

function Why({ steps, seed, stage, facts }: WhyProps) {
  const { t } = useTranslation('spectator');
  const name = facts.nameOf(stage, seed);
  return (
    <div className={styles.why}>
      <p className={styles.name}>{seed > 0 ? t('match.whyEntry', { name }) : t('match.whyOpen')}</p>
      <ol>
        {steps.map((step, index) => {
          const text = sayStep(t, step, facts, stage);
          return (
            <li key={index} className={styles.step}>
              {!('match' in step) ? (
                text
              ) : (
                <a href={pathToMatch(facts.tournament, step.match.stage, step.match.no)}>{text}</a>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function sayStep(t: TFunction<'spectator'>, step: WhyStep, facts: Facts, stage: number): string {
  if (step.kind === 'seed') return t('why.seed', { seed: formatNumber(step.seed) });
  if (isDrawStep(step)) {
    const reasons = step.kind === 'drawn' ? step.reasons : [];
    const nameOf = (seed: number): string => facts.nameOf(stage, seed);
    return [sayDrawStep(t, step), ...reasons.map((reason) => sayDrawReason(t, reason, nameOf))].join(' · ');
  }
  if (step.kind === 'bye') return t('why.bye', { count: step.rounds, formatted: formatNumber(step.rounds) });
  const no = formatNumber(step.match.no);
  switch (step.kind) {
    case 'won':
    case 'lost': {
      const key =
        step.how === 'forfeit' || step.how === 'double-forfeit' ? (`${step.kind}Unplayed` as const) : step.kind;
      return t(`why.${key}`, { no, name: facts.nameOf(stage, step.against) });
    }
    case 'waits':
      return t(step.place === 1 ? 'why.waits_winner' : 'why.waits_loser', { no });
    case 'walkover':
    case 'nobody':
      return t(`why.${step.kind}`, { no });
  }
}

interface FollowProps {
  readonly detail: NonNullable<MatchDetailState['detail']>;
  readonly stage: number;
  readonly facts: Facts;
}

/** Of a match of a table or a lobby nothing follows by itself. */
function hasFollow({ winnerTo, loserTo, winnerEnds, loserEnds }: FollowProps['detail']): boolean {
  return (winnerTo ?? loserTo ?? winnerEnds ?? loserEnds) !== null;
}

function Follow({ detail, facts }: FollowProps) {
  const { t } = useTranslation('spectator');
  const { winnerTo, loserTo, winnerEnds, loserEnds } = detail;
  const sayEnd = (who: 'winner' | 'loser', end: typeof winnerEnds): string => {
    if (end?.goesOn === true) return t(`match.${who}GoesOn`);
    if (end?.isTitle === true) return t('match.winnerChampion');
    return t(`match.${who}Ends`, { place: formatPlace(end?.place ?? 0) });
  };
  const no = (value: number): string => formatNumber(value);
  return (
    <ul>
      <li className={styles.step}>
        {winnerTo === null ? (
          sayEnd('winner', winnerEnds)
        ) : (
          <a href={pathToMatch(facts.tournament, winnerTo.stage, winnerTo.no)}>
            {t('match.winnerTo', { no: no(winnerTo.no) })}
          </a>
        )}
      </li>
      <li className={styles.step}>
        {loserTo === null ? (
          sayEnd('loser', loserEnds)
        ) : (
          <a href={pathToMatch(facts.tournament, loserTo.stage, loserTo.no)}>
            {t('match.loserTo', { no: no(loserTo.no) })}
          </a>
        )}
      </li>
    </ul>
  );
}
