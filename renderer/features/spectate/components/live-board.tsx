import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { formatCount } from '#renderer/lib/format.ts';
import type { Facts } from '../model/facts.ts';
import type { ListedMatch, MatchLists } from '../model/match-lists.ts';
import { pathToTournament } from '../model/paths.ts';
import { CallClock } from './call-clock.tsx';
import { EmptyState } from './empty-state.tsx';
import { MatchTile } from './match-tile.tsx';
import styles from './live-board.module.css';

interface LiveBoardProps {
  readonly lists: MatchLists;
  readonly facts: Facts;
  readonly isComplete: boolean;
  readonly favourite: number;
}

/** What the hall asks: what is being played, who is called, what comes next, how did it just end. */
export function LiveBoard({ lists, facts, isComplete, favourite }: LiveBoardProps) {
  const { t } = useTranslation('spectator');
  const isQuiet = lists.now.length === 0 && lists.called.length === 0;
  return (
    <div className={styles.board}>
      {isQuiet &&
        (isComplete ? (
          <AllDone facts={facts} />
        ) : (
          <EmptyState title={t('live.nothing')} text={t('live.nothingHint')} />
        ))}
      <Section title={t('live.now')} matches={lists.now} most={24} wide>
        {(match) => <MatchTile key={match.row[0]} match={match} facts={facts} size="large" favourite={favourite} />}
      </Section>
      <Section title={t('live.called')} matches={lists.called} most={24} wide>
        {(match) => (
          <MatchTile
            key={match.row[0]}
            match={match}
            facts={facts}
            size="large"
            favourite={favourite}
            aside={match.row[8] > 0 && <CallClock until={match.row[8]} />}
          />
        )}
      </Section>
      <Section title={t('live.next')} matches={lists.next} most={6}>
        {(match) => <MatchTile key={match.row[0]} match={match} facts={facts} favourite={favourite} />}
      </Section>
      <Section title={t('live.done')} matches={lists.done} most={6}>
        {(match) => <MatchTile key={match.row[0]} match={match} facts={facts} favourite={favourite} />}
      </Section>
    </div>
  );
}

function AllDone({ facts }: { readonly facts: Facts }) {
  const { t } = useTranslation('spectator');
  const link = <a href={pathToTournament(facts.tournament, 'standings')}>{t('live.toStandings')}</a>;
  return <EmptyState title={t('live.allDone')} text={t('live.allDoneHint')} action={link} />;
}

interface SectionProps {
  readonly title: string;
  readonly matches: readonly ListedMatch[];
  /** More than these are shown when asked for. */
  readonly most: number;
  readonly wide?: boolean;
  readonly children: (match: ListedMatch) => ReactNode;
}

function Section({ title, matches, most, wide = false, children }: SectionProps) {
  const { t } = useTranslation('spectator');
  const [showsAll, setShowsAll] = useState(false);
  if (matches.length === 0) return null;
  const shown = showsAll ? matches : matches.slice(0, most);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{formatCount(matches.length)}</span>
      </h2>
      <ul className={styles.list} data-wide={wide || undefined}>
        {shown.map(children)}
      </ul>
      {shown.length < matches.length && (
        <Button kind="plain" onClick={() => setShowsAll(true)}>
          {t('live.more', { formatted: formatCount(matches.length) })}
        </Button>
      )}
    </section>
  );
}
