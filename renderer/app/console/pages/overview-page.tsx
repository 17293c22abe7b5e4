import { useTranslation } from 'react-i18next';
import { isPassed } from '#renderer/features/matches/model/group-matches.ts';
import { StageAnew } from '#renderer/features/stages/components/stage-anew.tsx';
import { OverviewActions } from '#renderer/features/tournaments/components/overview-actions.tsx';
import { OverviewFacts } from '#renderer/features/tournaments/components/overview-facts.tsx';
import { Page } from '../layout/page.tsx';
import { useRouter } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import { RunningNow } from './running-now.tsx';

const STARTED: ReadonlySet<string> = new Set(['running', 'paused', 'completed']);
const OVER: ReadonlySet<string> = new Set(['completed', 'forfeited']);

/** How the tournament stands, and what to do next. */
export function OverviewPage() {
  const { t } = useTranslation('console');
  const router = useRouter();
  const { tournament, entrants, matches, stage } = useOpenTournament();
  const { id } = tournament;
  const organizer = useMay('organizer');
  const standing = [...entrants.values()].filter(({ state }) => state !== 'withdrawn').length;
  const allDone = matches.length > 0 && matches.every((match) => OVER.has(match.state) || isPassed(match));
  const openMatch = (no: number): void =>
    router.go({ route: { page: 'matches', tournament: id }, selection: { kind: 'match', stage, no } });
  return (
    <Page
      title={tournament.name === '' ? t('rail.overview') : tournament.name}
      aside={
        <OverviewActions
          tournament={tournament}
          entrants={standing}
          allDone={allDone}
          organizer={organizer}
          onDeleted={() => router.go({ route: { page: 'home' } })}
          onEntrants={() => router.go({ route: { page: 'entrants', tournament: id } })}
        />
      }
    >
      {matches.length > 0 && <RunningNow onOpen={openMatch} />}
      <OverviewFacts tournament={tournament} entrants={standing} />
      <StageAnew tournament={id} stage={STARTED.has(tournament.state) ? stage : undefined} organizer={organizer} />
    </Page>
  );
}
