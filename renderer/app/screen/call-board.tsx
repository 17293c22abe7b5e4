import { useMemo, useSyncExternalStore, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { makeFacts } from '#renderer/features/spectate/model/facts.ts';
import { CallLine } from '#renderer/features/venue/components/call-line.tsx';
import { SceneFrame } from '#renderer/features/venue/components/scene-frame.tsx';
import { TellingNames } from '#renderer/features/venue/components/telling-names.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { useTurning } from '#renderer/features/venue/hooks/use-turning.ts';
import { listBoardLines, pageBoard, scaleOf, type BoardMatch } from '#renderer/features/venue/model/call-board.ts';
import { toCard } from '#renderer/features/venue/model/card-view.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { decodeState } from '#renderer/lib/rows.ts';
import type { TournamentState, TournamentStore } from '#renderer/stores/tournament-store.ts';
import styles from './call-board.module.css';

/** The board of calls. */
export function CallBoard({ stores }: { readonly stores: readonly TournamentStore[] }) {
  const { t } = useTranslation('screen');
  const states = useStates(stores);
  const matches = states.flatMap((state, index) => listRows(stores[index]?.id ?? '', state));
  const lines = listBoardLines(matches);
  const pages = pageBoard(lines);
  const page = useTurning(pages, { isActive: () => true, changedAt: () => undefined });
  const playing = matches.filter(({ row }) => decodeState(row[1]) === 'live').length;
  const only = stores.length === 1 ? stores[0] : undefined;
  const title = only?.getState().tournament?.name;

  if (page === undefined) {
    if (states.some(({ tournament, status }) => tournament === undefined && status !== 'gone')) {
      return <WaitingScene title={t('starting')} isBusy />;
    }
    return <WaitingScene title={t('next.nothing')} hint={t('next.nothingHint')} {...(title && { address: title })} />;
  }
  return (
    <SceneFrame
      title={t('next.title')}
      subtitle={title}
      aside={playing > 0 && t('next.playing', { count: playing, formatted: formatCount(playing) })}
      pageKey={page.key}
    >
      <ul className={styles.lines} style={{ '--scale': scaleOf(page) } as CSSProperties}>
        {page.lines.map(({ tournament, stage, row, kind }) => (
          <Line
            key={`${tournament}/${stage}.${row[0]}/${row[9]}`}
            match={{ tournament, stage, row }}
            kind={kind}
            state={states[stores.findIndex(({ id }) => id === tournament)]}
            isAlone={only !== undefined}
          />
        ))}
      </ul>
    </SceneFrame>
  );
}

interface LineProps {
  readonly match: BoardMatch;
  readonly kind: 'called' | 'arrived' | 'ready';
  readonly state: TournamentState | undefined;
  readonly isAlone: boolean;
}

function Line({ match: { tournament, stage, row }, kind, state, isAlone }: LineProps) {
  const { t } = useTranslation('screen');
  if (state === undefined) return null;
  const facts = makeFacts(tournament, state, t);
  const card = toCard(row, {
    nameOf: (seed) => facts.nameOf(stage, seed),
    roundOf: (no) => facts.roundOf(stage, no),
    isFresh: () => false,
  });
  const seats = facts.seatsIn(stage, row[0]);
  return (
    <TellingNames entrants={state.entrants}>
      <CallLine
        kind={kind}
        card={card}
        until={row[8]}
        tournament={isAlone ? undefined : state.tournament?.name}
        {...(seats > 0 && { lobby: t('next.lobby', { count: seats, formatted: formatCount(seats) }) })}
      />
    </TellingNames>
  );
}

/** The states of several stores, as one value that changes with any of them. */
function useStates(stores: readonly TournamentStore[]): readonly TournamentState[] {
  const source = useMemo(() => joinStores(stores), [stores]);
  return useSyncExternalStore(source.subscribe, source.get);
}

function joinStores(stores: readonly TournamentStore[]) {
  let states = stores.map((store) => store.getState());
  return {
    subscribe(listener: () => void): () => void {
      const stops = stores.map((store) => store.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    get(): readonly TournamentState[] {
      const now = stores.map((store) => store.getState());
      if (now.some((state, index) => state !== states[index])) states = now;
      return states;
    },
  };
}

function listRows(tournament: string, state: TournamentState): readonly BoardMatch[] {
  if (state.tournament?.state !== 'running') return [];
  return [...state.stages.values()].flatMap(({ stage, rows }) => rows.map((row) => ({ tournament, stage, row })));
}
