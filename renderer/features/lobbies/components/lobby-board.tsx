import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLobbies } from '../api/operations.ts';
import { LobbyCard } from './lobby-card.tsx';
import { LobbyForm } from './lobby-form.tsx';
import styles from './lobbies.module.css';

interface LobbyBoardProps {
  readonly tournament: string;
  readonly stage: number;
  /** Whether results may be entered here and now. */
  readonly editable: boolean;
  readonly nameOf: (seed: number) => string;
  /** Opens the lobby as a match: to call it, to start it. */
  readonly onOpen: (no: number) => void;
}

/** All lobbies of a stage, the newest round first; a result is entered in place. */
export function LobbyBoard({ tournament, stage, editable, nameOf, onOpen }: LobbyBoardProps) {
  const { t } = useTranslation('console');
  const lobbies = useLobbies(tournament, stage);
  const [entering, setEntering] = useState<number>();
  if (lobbies.isPending) return <Skeleton height="200px" />;
  if (lobbies.isError) return <Notice meaning="trouble">{errorText(lobbies.error)}</Notice>;
  const rounds = [...Map.groupBy(lobbies.data.lobbies, ({ round }) => round)].toReversed();
  return (
    <div className={styles.board}>
      {rounds.map(([round, ofRound]) => (
        <section key={round} aria-label={t('lobby.round', { round: formatNumber(round) })}>
          <h2 className={styles.title}>{t('lobby.round', { round: formatNumber(round) })}</h2>
          <div className={styles.cards}>
            {ofRound.map((lobby: LobbyDto) =>
              entering === lobby.no ? (
                <LobbyForm
                  key={lobby.no}
                  tournament={tournament}
                  stage={stage}
                  lobby={lobby}
                  nameOf={nameOf}
                  onDone={() => setEntering(undefined)}
                />
              ) : (
                <LobbyCard
                  key={lobby.no}
                  tournament={tournament}
                  stage={stage}
                  lobby={lobby}
                  nameOf={nameOf}
                  onOpen={() => onOpen(lobby.no)}
                  onEnter={editable ? () => setEntering(lobby.no) : undefined}
                />
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  );
}
