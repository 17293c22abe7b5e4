import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatDayTime } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useDeletedTournaments, useRestoreTournament } from '../api/operations.ts';
import type { TournamentDto } from '../model/dto.ts';
import { shelfOf } from '../model/moves.ts';
import type { TournamentShelf } from '../model/moves.ts';
import { TournamentCard } from './tournament-card.tsx';
import styles from './tournament-shelves.module.css';

interface TournamentShelvesProps {
  readonly tournaments: readonly TournamentDto[];
  /** A link to the tournament with this content. */
  readonly renderLink: (id: string, content: ReactNode, className: string | undefined) => ReactNode;
}

const SHELVES: readonly TournamentShelf[] = ['running', 'upcoming', 'done'];

/** Tournaments by what they are now: running, upcoming, done, and put aside. */
export function TournamentShelves({ tournaments, renderLink }: TournamentShelvesProps) {
  const { t } = useTranslation('console');
  return (
    <div className={styles.shelves}>
      {SHELVES.map((shelf) => {
        const here = tournaments.filter(({ state }) => shelfOf(state) === shelf);
        if (here.length === 0) return null;
        return (
          <section key={shelf} className={styles.shelf}>
            <h2 className={styles.title}>{t(`home.shelf.${shelf}`)}</h2>
            <ul className={styles.cards}>
              {here.map((tournament) => (
                <li key={tournament.id}>
                  {renderLink(tournament.id, <TournamentCard tournament={tournament} />, styles.link)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <DeletedShelf />
    </div>
  );
}

function DeletedShelf() {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const deleted = useDeletedTournaments(open);
  const restore = useRestoreTournament();
  const list = deleted.data?.tournaments.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  return (
    <section className={styles.shelf}>
      <Button
        variant="subtle"
        color="neutral"
        size="xs"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'home.hide-deleted' : 'home.show-deleted')}
      </Button>
      {open && deleted.isPending && <Skeleton height="48px" />}
      {open && deleted.isError && <Notice meaning="trouble">{errorText(deleted.error)}</Notice>}
      {open && deleted.isSuccess && list.length === 0 && <p className={styles.none}>{t('home.no-deleted')}</p>}
      {open && list.length > 0 && (
        <ul className={styles.deleted}>
          {list.map(({ id, name, deletedAt }) => (
            <li key={id} className={styles.gone}>
              <span>
                {name}
                {deletedAt !== null && <span className={styles.when}> · {formatDayTime(deletedAt)}</span>}
              </span>
              <Button
                size="xs"
                loading={restore.isPending && restore.variables.input.tournament === id}
                aria-label={t('home.restore-label', { name })}
                onClick={() =>
                  restore.mutate(
                    { input: { tournament: id }, about: name },
                    { onSuccess: () => void deleted.refetch() },
                  )
                }
              >
                {t('home.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
