import { useTranslation } from 'react-i18next';
import { useSaveEvent } from '#renderer/features/event-file/use-save-event.ts';
import { isPassed } from '#renderer/features/matches/model/group-matches.ts';
import { StageAnew } from '#renderer/features/stages/components/stage-anew.tsx';
import { OverviewActions } from '#renderer/features/tournaments/components/overview-actions.tsx';
import { OverviewFacts } from '#renderer/features/tournaments/components/overview-facts.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
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
  const save = useSaveEvent();
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
          onExport={() => void save.run([id], tournament.name)}
          onEntrants={() => router.go({ route: { page: 'entrants', tournament: id } })}
        />
      }
    >
      {save.error !== undefined && <Notice meaning="trouble">{errorText(save.error)}</Notice>}
      {matches.length > 0 && <RunningNow onOpen={openMatch} />}
      <OverviewFacts tournament={tournament} entrants={standing} />
      <StageAnew tournament={id} stage={STARTED.has(tournament.state) ? stage : undefined} organizer={organizer} />
    </Page>
  );
}
