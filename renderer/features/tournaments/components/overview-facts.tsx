import { useTranslation } from 'react-i18next';
import { formatCount, formatDayTime, formatNumber } from '#renderer/lib/format.ts';
import { useTournamentWords } from '../hooks/use-words.ts';
import type { TournamentDto } from '../model/dto.ts';
import { isBeforeStart } from '../model/moves.ts';
import { StructurePreview } from './structure-preview.tsx';
import styles from './overview.module.css';

interface OverviewFactsProps {
  readonly tournament: TournamentDto;
  readonly entrants: number;
}

/** What was decided about a tournament, and what its bracket is like with those who are here now. */
export function OverviewFacts({ tournament, entrants }: OverviewFactsProps) {
  const { t } = useTranslation('console');
  const words = useTournamentWords();
  const { config, seeding } = tournament;
  const facts: [string, string][] = [
    [t('overview.game'), tournament.game],
    [t('overview.format'), words.format(config)],
    [t('overview.entrants'), `${formatCount(entrants)} / ${formatCount(tournament.capacity)}`],
    [t('overview.starts'), tournament.startsAt === null ? '' : formatDayTime(tournament.startsAt)],
    [t('overview.started'), tournament.startedAt === null ? '' : formatDayTime(tournament.startedAt)],
    [t('overview.completed'), tournament.completedAt === null ? '' : formatDayTime(tournament.completedAt)],
    [
      t('overview.seeding'),
      [seeding.method, ...seeding.apart.map((by) => `kept-apart-${by}`)].map((key) => t(`seeding.${key}`)).join(' · '),
    ],
    [t('seeding.random-seed'), seeding.random ?? ''],
  ];
  if (config.format === 'double-elimination') {
    const { groups = 1, until, grandFinal, losersOrder } = config;
    const end: [string, string] =
      until === undefined
        ? [t('form.grandFinal'), t(`form.grandFinal-${grandFinal}`)]
        : [t('form.until'), t('form.until-left', { left: formatNumber(until) })];
    facts.splice(2, 0, [t('form.brackets'), groups > 1 ? formatNumber(groups) : ''], end);
    facts.splice(4, 0, [t('form.losersOrder'), t(`form.losersOrder-${losersOrder}`)]);
  } else if (config.format === 'single-elimination') {
    facts.splice(2, 0, [t('form.third-place'), t(config.thirdPlace ? 'yes' : 'no')]);
    facts.splice(3, 0, [t('form.consolation'), t(config.consolation === true ? 'yes' : 'no')]);
  }
  for (const [index, stage] of tournament.following.entries()) {
    facts.push([t('form.stage', { stage: formatNumber(index + 2) }), words.format(stage.config)]);
  }
  const shown = isBeforeStart(tournament.state) && entrants < 2 ? tournament.capacity : entrants;
  return (
    <div className={styles.columns}>
      <section className={styles.box}>
        <h2 className={styles.title}>{t('overview.facts')}</h2>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section className={styles.box}>
        <h2 className={styles.title}>{t('overview.structure', { count: shown })}</h2>
        <StructurePreview config={config} entrants={shown} />
      </section>
    </div>
  );
}
