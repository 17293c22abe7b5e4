import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import type { WhyStep } from '#shared/protocol/dto/ruling.ts';
import { sayDrawReason, sayDrawStep } from '#renderer/lib/draw-words.ts';
import { formatNumber, formatPlace } from '#renderer/lib/format.ts';
import styles from './why-here.module.css';

type End = NonNullable<QueryAnswer<'match.get'>['winnerEnds']>;

interface WhyHereProps {
  /** Who stands in the match and why: two sides, or the seats of a lobby. */
  readonly sides: readonly { readonly name: string; readonly why: readonly WhyStep[] }[];
  readonly winnerTo: MatchRef | null;
  readonly loserTo: MatchRef | null;
  /** What they take whose way ends here. Of a match of a table or a lobby all four are null. */
  readonly winnerEnds: End | null;
  readonly loserEnds: End | null;
  /** Name of who has a seed. */
  readonly nameOf: (seed: number) => string;
  readonly onOpenMatch: (no: number) => void;
}

/** Why each side stands here, and where winner and loser go: every generated bracket can be explained. */
export function WhyHere({ sides, winnerTo, loserTo, winnerEnds, loserEnds, nameOf, onOpenMatch }: WhyHereProps) {
  const { t } = useTranslation('console');
  const sayEnd = (end: End | null): string => {
    if (end?.goesOn === true) return t('why.goes-on');
    if (end?.isTitle === true) return t('why.title-end');
    return formatPlace(end?.place ?? 0);
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('why.title')}</h3>
      {sides.map(({ name, why }, slot) => (
        <div key={slot} className={styles.side}>
          <p className={styles.name}>{name}</p>
          <ol className={styles.steps}>
            {why.map((step, index) => (
              <li key={index} className={styles.step}>
                <Step step={step} nameOf={nameOf} onOpenMatch={onOpenMatch} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {(winnerTo ?? loserTo ?? winnerEnds ?? loserEnds) !== null && (
        <dl className={styles.routes}>
          <Route label={t('why.winner-to')} to={winnerTo} end={sayEnd(winnerEnds)} onOpenMatch={onOpenMatch} />
          <Route label={t('why.loser-to')} to={loserTo} end={sayEnd(loserEnds)} onOpenMatch={onOpenMatch} />
        </dl>
      )}
    </section>
  );
}

interface StepProps {
  readonly step: WhyStep;
  readonly nameOf: (seed: number) => string;
  readonly onOpenMatch: (no: number) => void;
}

function Step({ step, nameOf, onOpenMatch }: StepProps) {
  const { t } = useTranslation(['console', 'common']);
  if (step.kind === 'seed') return t('why.seed', { seed: formatNumber(step.seed) });
  if (step.kind === 'from') return sayDrawStep(t, step);
  if (step.kind === 'drawn') {
    return [sayDrawStep(t, step), ...step.reasons.map((reason) => sayDrawReason(t, reason, nameOf))].join(' · ');
  }
  if (step.kind === 'bye') return t('why.bye', { count: step.rounds });
  const { no } = step.match;
  return (
    <>
      {sayStep(t, step, nameOf)}{' '}
      <button type="button" className={styles.link} onClick={() => onOpenMatch(no)}>
        #{formatNumber(no)}
      </button>
    </>
  );
}

function sayStep(
  t: TFunction<['console', 'common']>,
  step: Exclude<WhyStep, { kind: 'seed' | 'bye' | 'drawn' | 'from' }>,
  nameOf: StepProps['nameOf'],
): string {
  switch (step.kind) {
    case 'won':
    case 'lost':
      return t(`why.${step.kind}-${step.how === 'played' ? 'played' : 'forfeit'}`, { name: nameOf(step.against) });
    case 'placed':
      return t('why.placed', { place: formatPlace(step.placement) });
    case 'walkover':
      return t('why.walkover');
    default:
      return t(`why.${step.kind}-${step.place === 1 ? 'winner' : 'loser'}`);
  }
}

interface RouteProps {
  readonly label: string;
  readonly to: MatchRef | null;
  readonly end: string;
  readonly onOpenMatch: (no: number) => void;
}

function Route({ label, to, end, onOpenMatch }: RouteProps) {
  return (
    <div className={styles.route}>
      <dt>{label}</dt>
      <dd>
        {to === null ? (
          end
        ) : (
          <button type="button" className={styles.link} onClick={() => onOpenMatch(to.no)}>
            #{formatNumber(to.no)}
          </button>
        )}
      </dd>
    </div>
  );
}
