import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawReasonDto } from '#shared/protocol/dto/ruling.ts';
import { sayDrawReason } from '#renderer/lib/draw-words.ts';
import { formatDigits, formatGroup, formatNumber, formatRecord, formatScores } from '#renderer/lib/format.ts';
import type { Round, RoundGroup, RoundLine } from '#renderer/lib/rounds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './round-card.module.css';

interface RoundCardProps {
  readonly round: Round;
  /** What was unusual about its draw; empty where rounds follow a schedule. */
  readonly reasons: readonly DrawReasonDto[];
  /** Whether it would be drawn otherwise by now. */
  readonly outdated: boolean;
  readonly nameOf: (seed: number) => string;
  /** The state of a match, as the page shows states. */
  readonly renderState: (no: number) => ReactNode;
  readonly onOpen: (no: number) => void;
}

/** Who meets whom in a round, by score group or group, each with where; a press opens the match and says why. */
export function RoundCard({ round, reasons, outdated, nameOf, renderState, onOpen }: RoundCardProps) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.card} aria-label={t('stages.round', { round: formatNumber(round.round) })}>
      {outdated && <Notice meaning="waiting">{t('stages.outdated-round')}</Notice>}
      {round.groups.map((group) => (
        <section key={group.key} className={styles.group}>
          <h3 className={styles.title}>{sayGroup(group)}</h3>
          <ol className={styles.lines}>
            {group.lines.map((line) => (
              <li key={line.match.no}>
                <button type="button" className={styles.line} onClick={() => onOpen(line.match.no)}>
                  <span className={cx(styles.station, line.match.station === null && styles.none)}>
                    {line.match.station === null ? '–' : formatDigits(line.match.station)}
                  </span>
                  <Names line={line} nameOf={nameOf} />
                  <span className={styles.score}>{line.isBye ? '' : formatScores(line.match.scores)}</span>
                  <span className={styles.state}>{renderState(line.match.no)}</span>
                  <span className={styles.no}>#{formatNumber(line.match.no)}</span>
                </button>
                {whyLine(line).map((text) => (
                  <p key={text} className={styles.reason}>
                    {text}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );

  function sayGroup({ pool, record }: RoundGroup): string {
    if (record !== undefined) {
      return round.round === 1 ? t('stages.first-round') : t('stages.score-group', { record: formatRecord(record) });
    }
    return pool === 0
      ? t('stages.round', { round: formatNumber(round.round) })
      : t('stages.group', { group: formatGroup(pool) });
  }

  /** Only what is unusual about these two: a bye, a float, a rematch. */
  function whyLine({ seeds }: RoundLine): readonly string[] {
    const own = reasons.filter(
      (reason) => reason.seeds.length > 0 && reason.seeds.every((seed) => seeds.includes(seed)),
    );
    return own.map((reason) => sayDrawReason(t, reason, nameOf));
  }
}

function Names({ line, nameOf }: { readonly line: RoundLine; readonly nameOf: (seed: number) => string }) {
  const { t } = useTranslation('common');
  const { seeds, match } = line;
  return (
    <span className={styles.names}>
      {seeds.map((seed, slot) => (
        <span key={slot} className={cx(match.winner === slot && styles.winner, seed <= 0 && styles.nobody)}>
          {seed > 0 ? nameOf(seed) : t(seed < 0 ? 'bye' : 'toBeDecided')}
        </span>
      ))}
    </span>
  );
}
