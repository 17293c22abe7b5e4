import { useTranslation } from 'react-i18next';
import { MatchesBoard } from '#renderer/features/matches/components/matches-board.tsx';
import { Page } from '../layout/page.tsx';
import { usePlace, useRouter } from '../router/router.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import { NotStarted } from './not-started.tsx';
import { StageSwitch } from './stage-switch.tsx';

/** All matches by what they need. */
export function MatchesPage() {
  const { t } = useTranslation('console');
  const router = useRouter();
  const { selection } = usePlace();
  const { tournament, matches, stations, stage } = useOpenTournament();
  return (
    <Page title={t('matches.title')} fill aside={<StageSwitch />}>
      {matches.length === 0 ? (
        <NotStarted />
      ) : (
        <MatchesBoard
          tournament={tournament.id}
          matches={matches}
          stations={stations}
          selected={selection?.kind === 'match' ? selection.no : undefined}
          onOpen={(no) => router.select({ kind: 'match', stage, no })}
        />
      )}
    </Page>
  );
}
