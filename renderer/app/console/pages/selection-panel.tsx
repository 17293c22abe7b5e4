import { useTranslation } from 'react-i18next';
import { EntrantPanel } from '#renderer/features/entrants/components/entrant-panel.tsx';
import { ConsequenceList } from '#renderer/features/matches/components/consequence-list.tsx';
import { EntrantMatches } from '#renderer/features/matches/components/entrant-matches.tsx';
import { MatchPanel } from '#renderer/features/matches/components/match-panel.tsx';
import { isBeforeStart } from '#renderer/features/tournaments/model/moves.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { SidePanel } from '../layout/side-panel.tsx';
import { usePlace, useRouter } from '../router/router.ts';
import { useOpenTournament } from '../tournament-context.tsx';

/** What is selected, a match or an entrant; nothing when the address names something that is not there. */
export function SelectionPanel() {
  const { t } = useTranslation('console');
  const router = useRouter();
  const { selection } = usePlace();
  const now = useNow();
  const { tournament, entrants, matches, stations, stage, isLast, nameOf } = useOpenTournament();
  const close = (): void => router.select(undefined);
  const openMatch = (no: number): void => router.select({ kind: 'match', stage, no });
  const openEntrant = (entrant: string): void => router.select({ kind: 'entrant', entrant });

  if (selection?.kind === 'match') {
    const match = matches.find(({ no }) => no === selection.no);
    if (match === undefined) return null;
    return (
      <SidePanel title={t('match.title', { no: formatNumber(match.no) })} subject={`match ${match.no}`} onClose={close}>
        <MatchPanel
          key={match.no}
          tournament={tournament.id}
          match={match}
          stations={stations}
          now={now}
          nameOf={nameOf}
          onOpenMatch={openMatch}
          onOpenEntrant={openEntrant}
        />
      </SidePanel>
    );
  }
  const entrant = selection === undefined ? undefined : entrants.get(selection.entrant);
  if (entrant === undefined) return null;
  return (
    <SidePanel title={t('entrants.panel')} subject={`entrant ${entrant.id}`} onClose={close}>
      <EntrantPanel
        key={entrant.id}
        tournament={tournament.id}
        entrant={entrant}
        open={isBeforeStart(tournament.state)}
        onRemoved={close}
        onReplaced={openEntrant}
        isLater={!isLast || stage > 1}
        matches={<EntrantMatches matches={matches} entrant={entrant.id} now={now} onOpen={openMatch} />}
        renderConsequence={(consequence) => <ConsequenceList consequence={consequence} />}
      />
    </SidePanel>
  );
}
