import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { Palette } from '#renderer/features/palette/components/palette.tsx';
import type { PaletteItem } from '#renderer/features/palette/model/find-items.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { occupantName } from '#renderer/stores/tournament-store.ts';
import type { TournamentState, TournamentStore } from '#renderer/stores/tournament-store.ts';
import { useRouter } from '../router/router.ts';
import type { Router } from '../router/router.ts';
import { useMay } from '../session/role.ts';
import { useScheme } from '../theme/use-scheme.ts';
import { undoLast } from '../transport/announce.tsx';

interface ConsolePaletteProps {
  readonly tournaments: readonly TournamentDto[];
  readonly open: TournamentStore | undefined;
  readonly onHelp: () => void;
}

/** What the palette finds here: pages and deeds, tournaments, and the entrants and matches of the open one. */
export function ConsolePalette({ tournaments, open, onHelp }: ConsolePaletteProps) {
  const { t } = useTranslation('console');
  const router = useRouter();
  const scheme = useScheme();
  const organizer = useMay('organizer');
  const admin = useMay('admin');
  const tournament = open?.id;

  const actions: PaletteItem[] = [];
  const add = (key: string, run: () => void): void => {
    actions.push({ key, group: 'action', label: t(`palette.${key}`), run });
  };
  add('home', () => router.go({ route: { page: 'home' } }));
  if (tournament !== undefined) {
    add('overview', () => router.go({ route: { page: 'overview', tournament } }));
    add('entrants', () => router.go({ route: { page: 'entrants', tournament } }));
    add('bracket', () => router.go({ route: { page: 'bracket', tournament } }));
    add('matches', () => router.go({ route: { page: 'matches', tournament } }));
  }
  if (organizer) {
    add('create', () => router.go({ route: { page: 'new' } }));
    add('devices', () => router.go({ route: { page: 'devices' } }));
    add('host', () => router.go({ route: { page: 'host' } }));
    if (admin) add('backup', () => router.go({ route: { page: 'backup' } }));
    add('nearby', () => router.go({ route: { page: 'nearby' } }));
    add('log', () => router.go({ route: { page: 'log' } }));
  }
  add('undo', undoLast);
  add('theme', () => scheme.set(scheme.shown === 'dark' ? 'light' : 'dark'));
  add('shortcuts', onHelp);

  const listThings = useCallback((): readonly PaletteItem[] => {
    const known = tournaments.map(({ id, name, game }) => ({
      key: id,
      group: 'tournament' as const,
      label: name,
      hint: game,
      run: () => router.go({ route: { page: 'overview', tournament: id } }),
    }));
    if (open === undefined) return known;
    const state = open.getState();
    return [...known, ...listEntrants(open.id, state, router), ...listMatches(open.id, state, router)];
  }, [tournaments, open, router]);

  return <Palette actions={actions} listThings={listThings} />;
}

function listEntrants(tournament: string, state: TournamentState, router: Router): readonly PaletteItem[] {
  return Array.from(state.entrants.values(), ({ id, name, seed }) => ({
    key: id,
    group: 'entrant' as const,
    label: name,
    ...(seed !== null && { hint: `#${formatNumber(seed)}` }),
    run: () => router.go({ route: { page: 'entrants', tournament }, selection: { kind: 'entrant', entrant: id } }),
  }));
}

/** Matches whose two sides are known, by number or by either name. */
function listMatches(tournament: string, state: TournamentState, router: Router): readonly PaletteItem[] {
  return [...state.stages.values()].flatMap(({ stage, rows }) =>
    rows.flatMap(([no, , a, b]) => {
      const names = [occupantName(state, stage, a), occupantName(state, stage, b)];
      if (names[0] === undefined || names[1] === undefined) return [];
      return {
        key: `match ${stage}.${no}`,
        group: 'match' as const,
        label: `#${formatNumber(no)} ${names[0]} – ${names[1]}`,
        words: `#${no} ${no}`,
        run: () => router.go({ route: { page: 'matches', tournament }, selection: { kind: 'match', stage, no } }),
      };
    }),
  );
}
