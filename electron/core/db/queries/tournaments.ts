import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type TournamentRow = Row<'tournament'> & {
  /** Entrants on the list, removed ones not counted. */
  readonly entrants: number;
};

function selectTournaments(db: Reader) {
  return db
    .selectFrom('tournament')
    .selectAll('tournament')
    .select((eb) =>
      eb
        .selectFrom('entrant')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('entrant.tournament_id', '=', 'tournament.id')
        .where('entrant.deleted_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('entrants'),
    );
}

export function getTournament(db: Reader, id: string): Promise<TournamentRow | undefined> {
  return selectTournaments(db).where('tournament.id', '=', id).executeTakeFirst();
}

/** Newest first. */
export function listTournaments(
  db: Reader,
  filter: { readonly drafts: boolean; readonly deleted: boolean },
): Promise<TournamentRow[]> {
  let query = selectTournaments(db);
  if (!filter.drafts) query = query.where('tournament.state', '!=', 'draft');
  query = query.where('tournament.deleted_at', filter.deleted ? 'is not' : 'is', null);
  return query.orderBy('tournament.created_at', 'desc').orderBy('tournament.id', 'desc').execute();
}

export async function insertTournament(tx: Tx, row: NewRow<'tournament'>): Promise<void> {
  await tx.insertInto('tournament').values(row).execute();
}

/** Changes columns of one tournament; its version rises. */
export async function updateTournament(
  tx: Tx,
  id: string,
  values: Partial<Omit<NewRow<'tournament'>, 'id' | 'version'>> & { readonly updated_at: number },
): Promise<void> {
  await tx
    .updateTable('tournament')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
