import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDigits, formatGroup, formatNumber, formatRecord, formatScores } from '#renderer/lib/format.ts';
import { meaningOfMatch } from '#renderer/lib/meaning.ts';
import { listRounds, type RoundGroup, type RoundLine } from '#renderer/lib/rounds.ts';
import type { StageState } from '#renderer/stores/tournament-store.ts';
import { cx } from '#renderer/ui/cx.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { pathToMatch } from '../model/paths.ts';
import styles from './rounds-list.module.css';

interface RoundsListProps {
  readonly tournament: string;
  readonly stage: StageState;
  /** Seed that the visitor follows, 0 for none. */
  readonly favourite: number;
  readonly nameOf: (seed: number) => string;
}

/** One round at a time, at first the one that is being played: who meets whom, and where. */
export function RoundsList({ tournament, stage, favourite, nameOf }: RoundsListProps) {
  const { t } = useTranslation(['spectator', 'common']);
  const { shapes, rows } = stage;
  const rounds = useMemo(() => listRounds({ shapes, rows }), [shapes, rows]);
  const [chosen, setChosen] = useState<number>();
  const shown = rounds.find(({ round }) => round === chosen) ?? rounds.find(({ open }) => open > 0) ?? rounds.at(-1);
  if (shown === undefined) return null;
  return (
    <div className={styles.rounds}>
      <select
        className={styles.choice}
        aria-label={t('rounds.shown')}
        value={shown.round}
        onChange={({ currentTarget: { value } }) => setChosen(Number(value))}
      >
        {rounds.map(({ round }) => (
          <option key={round} value={round}>
            {t('common:round.round', { round: formatNumber(round) })}
          </option>
        ))}
      </select>
      {stage.outdatedRounds.includes(shown.round) && <p className={styles.note}>{t('rounds.outdated')}</p>}
      {shown.groups.map((group) => (
        <section key={group.key} className={styles.group}>
          <h2 className={styles.title}>{sayGroup(group)}</h2>
          <ul className={styles.lines}>
            {group.lines.map((line) => (
              <Line
                key={line.match.no}
                href={pathToMatch(tournament, stage.stage, line.match.no)}
                line={line}
                favourite={favourite}
                nameOf={nameOf}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );

  function sayGroup({ pool, record }: RoundGroup): string {
    if (pool > 0) return t('table.group', { group: formatGroup(pool) });
    if (record === undefined || shown?.round === 1) return t('rounds.pairings');
    return t('rounds.with', { record: formatRecord(record) });
  }
}

interface LineProps {
  readonly href: string;
  readonly line: RoundLine;
  readonly favourite: number;
  readonly nameOf: (seed: number) => string;
}

function Line({ href, line: { match, seeds, isBye }, favourite, nameOf }: LineProps) {
  const { t } = useTranslation('common');
  return (
    <li>
      <a className={cx(styles.line, seeds.includes(favourite) && favourite > 0 && styles.favourite)} href={href}>
        <span className={styles.names}>
          {seeds.map((seed, slot) => (
            <span
              key={slot}
              className={cx(match.winner === slot && !isBye && styles.winner, seed <= 0 && styles.nobody)}
            >
              {seed > 0 ? nameOf(seed) : t(seed < 0 ? 'bye' : 'toBeDecided')}
            </span>
          ))}
        </span>
        <span className={styles.facts}>
          {!isBye && match.scores[0] !== null && <strong>{formatScores(match.scores)}</strong>}
          {match.station !== null && <span>{t('match.station', { station: formatDigits(match.station) })}</span>}
          <StateMark meaning={meaningOfMatch(match.state)}>{t(`match.state.${match.state}`)}</StateMark>
        </span>
      </a>
    </li>
  );
}
