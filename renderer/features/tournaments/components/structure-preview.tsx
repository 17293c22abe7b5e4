import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from '#shared/domain/model/stage.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTournamentWords } from '../hooks/use-words.ts';
import type { StageConfigDto } from '../model/dto.ts';
import { planStructure } from '../model/structure.ts';
import type { RoundPlan, Structure } from '../model/structure.ts';
import styles from './structure-preview.module.css';

/** A ladder of a thousand has a thousand rounds, and each is like the others. */
const MOST_ROUNDS = 40;

interface StructurePreviewProps {
  readonly config: StageConfigDto;
  readonly entrants: number;
  /** Without the numbers, where a sentence has said them. */
  readonly roundsOnly?: boolean;
}

/** What the bracket will be like, drawn from the same graph that the start will make. */
export function StructurePreview({ config, entrants, roundsOnly = false }: StructurePreviewProps) {
  const { t } = useTranslation(['console', 'bracket']);
  const words = useTournamentWords();
  const structure = useMemo(() => planStructure(config, entrants), [config, entrants]);
  if (structure === undefined) return <p className={styles.none}>{t('preview.none')}</p>;
  const most = Math.max(...structure.rounds.map(({ matches }) => matches));
  const shown = structure.rounds.slice(0, MOST_ROUNDS);
  const parts = [...new Set(shown.map(({ part }) => part))];
  const hasSides = parts.includes('losers') || parts.includes('consolation');
  return (
    <div className={styles.preview}>
      {!roundsOnly && <Numbers structure={structure} />}
      {parts.map((part) => (
        <section key={part} className={styles.part}>
          {hasSides && isSide(part) && <h3 className={styles.title}>{t(`bracket:parts.${part}`)}</h3>}
          <ol className={styles.rounds}>
            {shown
              .filter((plan) => plan.part === part)
              .map((plan) => (
                <li key={plan.round} className={styles.round}>
                  <span className={styles.name}>{words.round(plan)}</span>
                  <Bar plan={plan} most={most} />
                  <span className={styles.count}>{formatCount(plan.matches)}</span>
                  <span className={styles.length}>{words.length(plan.length)}</span>
                </li>
              ))}
          </ol>
        </section>
      ))}
      {structure.rounds.length > MOST_ROUNDS && (
        <p className={styles.none}>{t('preview.more-rounds', { count: structure.rounds.length - MOST_ROUNDS })}</p>
      )}
      {startsWithAll(structure) && (
        <p className={styles.none}>
          {t(structure.byes > 0 ? 'preview.byes-note' : 'preview.full', { count: structure.byes })}
        </p>
      )}
    </div>
  );
}

/** Parts with a name above them; the match for third place has its own. */
function isSide(part: Part): part is 'winners' | 'losers' | 'final' | 'consolation' {
  return part === 'winners' || part === 'losers' || part === 'final' || part === 'consolation';
}

function Numbers({ structure }: { readonly structure: Structure }) {
  const { t } = useTranslation('console');
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>{t('preview.matches')}</dt>
        <dd>{formatCount(structure.matches)}</dd>
      </div>
      <div>
        <dt>{t('preview.rounds')}</dt>
        <dd>{formatCount(structure.rounds.length)}</dd>
      </div>
      <div>
        <dt>{t('preview.byes')}</dt>
        <dd>{formatCount(structure.byes)}</dd>
      </div>
    </dl>
  );
}

/** How large a round is beside the largest: a bracket narrows, and one sees how fast. */
function Bar({ plan, most }: { readonly plan: RoundPlan; readonly most: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect width={Math.max(2, (plan.matches / most) * 100)} height="6" rx="1" />
    </svg>
  );
}

/** Whether all play in the first round but those with a bye: so in a bracket that halves, not in a ladder. */
function startsWithAll({ rounds, byes, entrants }: Structure): boolean {
  const first = rounds.find(({ part }) => part === 'winners');
  return first !== undefined && 2 * first.matches + byes === entrants;
}
