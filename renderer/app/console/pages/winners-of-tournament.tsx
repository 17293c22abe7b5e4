import { WinnersSection } from '#renderer/features/winners/components/winners-section.tsx';
import { useRouter } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { useOpenTournament } from '../tournament-context.tsx';

/** The winners of the open tournament, wherever a page shows them. */
export function WinnersOfTournament() {
  const router = useRouter();
  const organizer = useMay('organizer');
  const { tournament, entrants } = useOpenTournament();
  const playing = tournament.state === 'running' || tournament.state === 'completed';
  return (
    <WinnersSection
      tournament={tournament.id}
      nameOf={(id) => entrants.get(id)?.name ?? ''}
      organizer={organizer && playing}
      onOpenMatch={(stage, no) =>
        router.go({ route: { page: 'matches', tournament: tournament.id }, selection: { kind: 'match', stage, no } })
      }
    />
  );
}
