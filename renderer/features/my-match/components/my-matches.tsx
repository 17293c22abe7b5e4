import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import type { MyStanding } from '#shared/protocol/dto/my-standing.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import type { MyMatchesState } from '#renderer/stores/my-matches-store.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { listSteps, type Step } from '../next-step.ts';
import { useMyStandings } from '../use-my-standings.ts';
import { EntryCard } from './entry-card.tsx';
import { MatchList } from './match-list.tsx';
import { StandingCard } from './standing-card.tsx';
import { StepCard } from './step-card.tsx';
import styles from './my-matches.module.css';

interface MyMatchesProps {
  readonly me: Me;
  readonly state: MyMatchesState;
  readonly tournaments: readonly TournamentDto[];
  readonly onChanged: () => Promise<void>;
}

/** The one next step, large; how one stands where nothing is to be played; the rest below. */
export function MyMatches({ me, state, tournaments, onChanged }: MyMatchesProps) {
  const { t } = useTranslation('player');
  const steps = useMemo(() => listSteps(state.matches), [state.matches]);
  const [first, ...rest] = steps;
  const next = first?.kind === 'decided' ? undefined : first;
  const standings = useMyStandings(state.matches);
  useAttention(next);

  if (state.status === 'failed') {
    return (
      <Notice
        meaning="trouble"
        title={t('list.failed')}
        action={<Button onClick={() => void onChanged()}>{t('common:action.retry')}</Button>}
      >
        {errorText(state.error)}
      </Notice>
    );
  }
  if (state.status !== 'ready') return <LoadingStep label={t('list.loading')} />;
  const resting = me.entrants.filter((entrant) => !hasOpenMatch(steps, entrant.tournament));
  return (
    <>
      {next !== undefined && <StepCard key={keyOf(next)} step={next} onChanged={onChanged} />}
      {resting.map((entrant) => (
        // A new key takes a new look: the place is known only after the last match.
        <EntryCard
          key={`${entrant.id} ${countDecided(steps)}`}
          entrant={entrant}
          tournament={tournaments.find(({ id }) => id === entrant.tournament)}
        />
      ))}
      {standings.filter(isTelling).map((standing) => (
        <StandingCard key={standing.entrant} standing={standing} />
      ))}
      <Section title={t('list.coming')} steps={rest.filter(({ kind }) => kind !== 'decided')} />
      <Section title={t('list.played')} steps={steps.filter(({ kind }) => kind === 'decided')} />
    </>
  );
}

function Section({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <MatchList steps={steps} />
    </section>
  );
}

function LoadingStep({ label }: { readonly label: string }) {
  return (
    <Card role="status" aria-busy="true" aria-label={label}>
      <Skeleton width="50%" height="0.9em" />
      <Skeleton width="80%" height="1.8em" />
      <Skeleton width="60%" height="1.3em" />
      <Skeleton height="52px" />
    </Card>
  );
}

/** A phone that lies on the table buzzes at a call, and the tab says what is next. */
function useAttention(next: Step | undefined): void {
  const { t } = useTranslation('player');
  const isCalled = next?.kind === 'called';
  const title = next === undefined ? t('title') : `${t(`step.title_${next.kind}`)} · ${t('common:app')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (isCalled && navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 120, 200]);
  }, [isCalled]);
}

/** A place says something once something was played for it; the final one is told by the entry's own card. */
function isTelling({ open, out, stage, stages, row, place, of }: MyStanding): boolean {
  return !out && (open || stage < stages) && (row === null ? place < of : row.played > 0);
}

function hasOpenMatch(steps: readonly Step[], tournament: string): boolean {
  return steps.some(({ kind, mine }) => kind !== 'decided' && mine.match.tournament === tournament);
}

function countDecided(steps: readonly Step[]): number {
  return steps.filter(({ kind }) => kind === 'decided').length;
}

function keyOf({ mine: { match, slot } }: Step): string {
  return `${match.tournament} ${match.stage}.${match.no} ${slot}`;
}
