import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatchDetail } from '#renderer/features/spectate/api/use-match-detail.ts';
import { EmptyState } from '#renderer/features/spectate/components/empty-state.tsx';
import { MatchView } from '#renderer/features/spectate/components/match-view.tsx';
import { useFavourite } from '#renderer/features/spectate/hooks/use-favourite.ts';
import { makeFacts } from '#renderer/features/spectate/model/facts.ts';
import { pathToTournament, type TournamentTab } from '#renderer/features/spectate/model/paths.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { formatScores } from '#renderer/lib/format.ts';
import { decodeRow } from '#renderer/lib/rows.ts';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { leaveTo } from './navigation.ts';
import styles from './match-panel.module.css';

interface MatchPanelProps {
  readonly store: TournamentStore;
  readonly stage: number;
  readonly no: number;
  /** What lies behind it. */
  readonly tab: TournamentTab | undefined;
}

/** Narrower than this a match fills the screen and keeps the focus; wider it stands beside the bracket. */
const NARROW = '(max-width: 899px)';

/** A match over the page, at an address of its own. */
export function MatchPanel({ store, stage, no, tab }: MatchPanelProps) {
  const { t } = useTranslation('spectator');
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const found = useTournament(store, (state) => state.stages.get(stage));
  const row = found?.rows[no - 1];
  const close = (): void => leaveTo(pathToTournament(store.id, tab));

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    if (window.matchMedia(NARROW).matches) element.showModal();
    else element.show();
  }, []);

  useEffect(() => document.getElementById(headingId)?.focus(), [headingId, no]);

  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <button type="button" className={styles.close} aria-label={t('common:action.close')} onClick={close}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </button>
      {found === undefined || row === undefined ? (
        <EmptyState
          headingId={headingId}
          title={t('notFound.match')}
          text={t('notFound.matchText')}
          action={<a href={pathToTournament(store.id)}>{t('notFound.toBracket')}</a>}
        />
      ) : (
        <Found key={no} store={store} stage={found} row={row} headingId={headingId} />
      )}
    </dialog>
  );
}

interface FoundProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly row: MatchRow;
  readonly headingId: string;
}

function Found({ store, stage, row, headingId }: FoundProps) {
  const { t } = useTranslation('spectator');
  const client = useClient();
  const entrants = useTournament(store, (state) => state.entrants);
  const stages = useTournament(store, (state) => state.stages);
  const name = useTournament(store, (state) => state.tournament?.name ?? '');
  const facts = makeFacts(store.id, { stages, entrants }, t);
  const [favourite, toggleFavourite] = useFavourite(store.id);
  const detail = useMatchDetail(client, { tournament: store.id, stage: stage.stage, no: row[0] }, row[9]);

  const isLobby = facts.seatsIn(stage.stage, row[0]) > 0;
  const names = [row[2], row[3]].map((seed) => facts.nameOf(stage.stage, seed) || t('common:toBeDecided'));
  const { scores } = decodeRow(row);
  const score = scores[0] === null && scores[1] === null ? t('common:versus') : formatScores(scores);
  const pair = `${names[0]} ${score} ${names[1]}`;
  const title = `${isLobby ? facts.roundOf(stage.stage, row[0]) : pair} · ${name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <MatchView
      stage={stage.stage}
      row={row}
      facts={facts}
      detail={detail}
      headingId={headingId}
      favourite={favourite === undefined ? 0 : stage.seeds.indexOf(favourite) + 1}
      onFollow={(seed) => toggleFavourite(stage.seeds[seed - 1] ?? '')}
    />
  );
}
