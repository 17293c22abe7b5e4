import { useTranslation } from 'react-i18next';
import { EntrantsBoard } from '#renderer/features/entrants/components/entrants-board.tsx';
import { ConsequenceList } from '#renderer/features/matches/components/consequence-list.tsx';
import { isBeforeStart } from '#renderer/features/tournaments/model/moves.ts';
import { Page } from '../layout/page.tsx';
import { usePlace, useRouter } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { useOpenTournament } from '../tournament-context.tsx';

/** Everybody who takes part. */
export function EntrantsPage() {
  const { t } = useTranslation('console');
  const router = useRouter();
  const { selection } = usePlace();
  const { tournament, entrants } = useOpenTournament();
  const organizer = useMay('organizer');
  return (
    <Page title={t('entrants.title')} fill>
      <EntrantsBoard
        tournament={tournament}
        entrants={entrants}
        open={organizer && isBeforeStart(tournament.state)}
        late={organizer && (tournament.state === 'running' || tournament.state === 'paused')}
        renderConsequence={(consequence) => <ConsequenceList consequence={consequence} />}
        selected={selection?.kind === 'entrant' ? selection.entrant : undefined}
        onOpen={(entrant) => router.select({ kind: 'entrant', entrant })}
      />
    </Page>
  );
}
