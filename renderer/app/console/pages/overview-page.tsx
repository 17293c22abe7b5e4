import { useTranslation } from 'react-i18next';
import { isPassed } from '#renderer/features/matches/model/group-matches.ts';
import { Overview } from '#renderer/features/tournaments/components/overview.tsx';
import { Page } from '../layout/page.tsx';
import { useRouter } from '../router/router.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import { RunningNow } from './running-now.tsx';

const OVER: ReadonlySet<string> = new Set(['completed', 'forfeited']);

/** How the tournament stands, and what to do next. */
export function OverviewPage() {
  const { t } = useTranslation('console');
  const router = useRouter();
  const { tournament, entrants, matches, store } = useOpenTournament();
  const standing = [...entrants.values()].filter(({ state }) => state !== 'withdrawn').length;
  const allDone = matches.length > 0 && matches.every((match) => OVER.has(match.state) || isPassed(match));
  return (
    <Page title={tournament.name === '' ? t('rail.overview') : tournament.name}>
      <Overview
        tournament={tournament}
        entrants={standing}
        allDone={allDone}
        onDeleted={() => router.go({ route: { page: 'home' } })}
        onEntrants={() => router.go({ route: { page: 'entrants', tournament: tournament.id } })}
      >
        {matches.length > 0 && (
          <RunningNow
            matches={matches}
            store={store}
            onOpen={(no) =>
              router.go({
                route: { page: 'matches', tournament: tournament.id },
                selection: { kind: 'match', stage: 1, no },
              })
            }
          />
        )}
      </Overview>
    </Page>
  );
}
