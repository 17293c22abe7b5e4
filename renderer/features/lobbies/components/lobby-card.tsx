import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useUndoLobby } from '../api/operations.ts';
import styles from './lobbies.module.css';

interface LobbyCardProps {
  readonly tournament: string;
  readonly stage: number;
  readonly lobby: LobbyDto;
  readonly nameOf: (seed: number) => string;
  readonly onOpen: () => void;
  /** Absent where nothing can be entered. */
  readonly onEnter: (() => void) | undefined;
}

/** A lobby: who plays in it, or how it ended. */
export function LobbyCard({ tournament, stage, lobby, nameOf, onOpen, onEnter }: LobbyCardProps) {
  const { t } = useTranslation('console');
  const undo = useUndoLobby();
  const { no, rows, seats, undo: entry } = lobby;
  const title = t('lobby.title', { lobby: formatNumber(lobby.lobby) });
  return (
    <article className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h3 className={styles.name}>{title}</h3>
        <Button size="xs" variant="subtle" color="neutral" onClick={onOpen}>
          {t('lobby.open', { no: formatNumber(no) })}
        </Button>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('lobby.place')}</th>
            <th scope="col">{t('lobby.entrant')}</th>
            <th scope="col">{t('lobby.kills')}</th>
            <th scope="col">{t('lobby.points')}</th>
          </tr>
        </thead>
        <tbody>
          {(rows ?? seats.map((seed) => ({ seed, placement: 0, kills: 0, points: 0, absent: null }))).map((row) => (
            <tr key={row.seed}>
              <td className={styles.number}>{rows === null ? '' : sayPlace(row)}</td>
              <td className={styles.entrant}>{nameOf(row.seed)}</td>
              <td className={styles.number}>{rows === null ? '' : formatNumber(row.kills)}</td>
              <td className={styles.number}>{rows === null ? '' : formatNumber(row.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onEnter !== undefined && (
        <footer className={styles.buttons}>
          <Button size="xs" variant={rows === null ? 'filled' : 'default'} onClick={onEnter}>
            {t(rows === null ? 'lobby.enter' : 'lobby.correct')}
          </Button>
          {entry !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="neutral"
              loading={undo.isPending}
              onClick={() => undo.mutate({ input: { match: { tournament, stage, no }, result: entry } })}
            >
              {t('lobby.undo')}
            </Button>
          )}
        </footer>
      )}
    </article>
  );

  function sayPlace(row: { readonly placement: number; readonly absent: 'dnf' | 'dns' | null }): string {
    return row.absent === null ? formatNumber(row.placement) : t(`lobby.${row.absent}`);
  }
}
