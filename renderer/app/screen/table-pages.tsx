import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDto } from '#shared/protocol/dto/table.ts';
import { useStageTables } from '#renderer/features/spectate/api/use-stage-answer.ts';
import { CrossSheet, MOST_IN_CROSS } from '#renderer/features/venue/components/cross-sheet.tsx';
import { TableSheet } from '#renderer/features/venue/components/table-sheet.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { useTurning } from '#renderer/features/venue/hooks/use-turning.ts';
import { pageTables } from '#renderer/features/venue/model/table-pages.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { listCrossTables } from '#renderer/lib/cross-table.ts';
import { formatGroup } from '#renderer/lib/format.ts';
import type { StageShown } from './stage-scene.tsx';

const EVERYTHING = { isActive: () => true, changedAt: () => undefined };
const NO_TABLES: readonly TableDto[] = [];

/** Standings of a stage, all groups or one, page by page. */
export function TablePages({ store, stage, pool, nameOf, frame }: StageShown) {
  const { t } = useTranslation('screen');
  const { answer } = useStageTables(useClient(), { tournament: store.id, stage: stage.stage }, stage.rows);
  const pages = useMemo(
    () => pageTables(ofPool(answer?.tables ?? NO_TABLES, pool), answer?.advance ?? 0),
    [answer, pool],
  );
  const page = useTurning(pages, EVERYTHING);
  if (page === undefined) return <WaitingScene title={t('stage.table')} isBusy />;
  return frame(
    { key: page.key, at: pages.indexOf(page), of: pages.length },
    <TableSheet page={page} isLobby={stage.views.includes('lobbies')} nameOf={nameOf} />,
  );
}

/** Who beat whom, a group a page; a table too large to be read across a hall is shown by its standings. */
export function CrossPages(shown: StageShown) {
  const { store, stage, pool, nameOf, frame } = shown;
  const { t } = useTranslation('screen');
  const { answer } = useStageTables(useClient(), { tournament: store.id, stage: stage.stage }, stage.rows);
  const { shapes, rows } = stage;
  const pages = useMemo(() => {
    const orders = new Map((answer?.tables ?? []).map((one) => [one.pool, one.rows.map(({ seed }) => seed)]));
    return ofPool(listCrossTables({ shapes, rows }, orders), pool).map((cross) => ({
      key: `c${cross.pool}`,
      cross,
      cards: cross.seeds.map((seed) => ({ no: seed })),
    }));
  }, [shapes, rows, answer, pool]);
  const page = useTurning(pages, EVERYTHING);
  if (pages.length === 0 || pages.some(({ cross }) => cross.seeds.length > MOST_IN_CROSS))
    return <TablePages {...shown} />;
  if (page === undefined || answer === undefined) return <WaitingScene title={t('stage.cross')} isBusy />;
  const title = page.cross.pool === 0 ? undefined : t('stage.group', { group: formatGroup(page.cross.pool) });
  return frame(
    { key: page.key, at: pages.indexOf(page), of: pages.length, title },
    <CrossSheet cross={page.cross} nameOf={nameOf} />,
  );
}

function ofPool<T extends { readonly pool: number }>(list: readonly T[], pool: number): readonly T[] {
  return pool === 0 ? list : list.filter((one) => one.pool === pool);
}
