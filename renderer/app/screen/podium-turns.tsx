import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTournamentStore } from '#renderer/features/spectate/hooks/use-tournament-store.ts';
import { PodiumScene } from '#renderer/features/venue/components/podium-scene.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { useTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { usePodium } from './use-podium.ts';

interface PodiumTurnsProps {
  readonly tournament: string;
  /** What the desk chose; absent where it chose the podium itself. */
  readonly children?: ReactNode;
  /** What the desk chose has nothing to show once the winners are known. */
  readonly isAlone?: boolean;
}

/** Any scene of one tournament: when its winners are determined, they come by themselves. */
export function PodiumTurns({ tournament, ...props }: PodiumTurnsProps) {
  const store = useTournamentStore(tournament);
  return store === undefined ? null : <Turns store={store} {...props} />;
}

type TurnsProps = Omit<PodiumTurnsProps, 'tournament'> & { readonly store: TournamentStore };

function Turns({ store, children, isAlone = false }: TurnsProps) {
  const name = useTournament(store, ({ tournament }) => tournament?.name);
  const { isShown, podium, shines } = usePodium(store, isAlone || children === undefined);
  if (isShown && name !== undefined) return <PodiumScene tournament={name} podium={podium} shines={shines} />;
  return children ?? <Waiting store={store} />;
}

function Waiting({ store }: { readonly store: TournamentStore }) {
  const { t } = useTranslation('screen');
  const status = useTournament(store, (state) => state.status);
  const tournament = useTournament(store, (state) => state.tournament);
  if (status === 'gone') return <WaitingScene title={t('bracket.gone')} />;
  if (tournament === undefined) return <WaitingScene title={t('starting')} isBusy />;
  const isPlayed = tournament.state === 'completed' || tournament.state === 'archived';
  return <WaitingScene title={tournament.name} hint={t(isPlayed ? 'podium.deciding' : 'podium.waiting')} />;
}
