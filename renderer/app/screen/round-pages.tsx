import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROUND_LINES, RoundSheet } from '#renderer/features/venue/components/round-sheet.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { useChanges } from '#renderer/features/venue/hooks/use-changes.ts';
import { useTurning } from '#renderer/features/venue/hooks/use-turning.ts';
import { pageLines } from '#renderer/features/venue/model/line-pages.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import { listRounds, type RoundLine } from '#renderer/lib/rounds.ts';
import type { StageShown } from './stage-scene.tsx';

/** The round that is being played: who meets whom, and where. */
export function RoundPages({ store, stage, pool, nameOf, frame }: StageShown) {
  const { t } = useTranslation('screen');
  const changes = useChanges(store);
  const { shapes, rows } = stage;
  const round = useMemo(() => {
    const rounds = listRounds({ shapes, rows });
    return rounds.find(({ open }) => open > 0) ?? rounds.at(-1);
  }, [shapes, rows]);
  const pages = useMemo(() => {
    const groups = (round?.groups ?? []).filter((group) => pool === 0 || group.pool === pool);
    const lines = groups.flatMap((group) => group.lines);
    return pageLines(lines.toSorted(byStation), ROUND_LINES, ({ match }) => match.no);
  }, [round, pool]);
  const page = useTurning(pages, {
    isActive: () => true,
    changedAt: (no) => changes.get(`${stage.stage}.${no}`),
  });
  if (page === undefined || round === undefined) return <WaitingScene title={t('stage.none-rounds')} />;
  const name = t('common:round.round', { round: formatNumber(round.round) });
  const title = pool === 0 ? name : `${t('stage.group', { group: formatGroup(pool) })} · ${name}`;
  return frame(
    { key: `${round.round} ${page.key}`, at: pages.indexOf(page), of: pages.length, title },
    <RoundSheet lines={page.lines} nameOf={nameOf} />,
  );
}

/** As one walks through the hall; what has no station yet stands in the order of the draw. What is to be played comes first, byes last. */
function byStation(a: RoundLine, b: RoundLine): number {
  if ((a.match.winner === null) !== (b.match.winner === null)) return a.match.winner === null ? -1 : 1;
  if (a.isBye !== b.isBye) return Number(a.isBye) - Number(b.isBye);
  const [first, second] = [a.match.station, b.match.station];
  if (first === null || second === null)
    return Number(first === null) - Number(second === null) || a.match.no - b.match.no;
  return first.localeCompare(second, 'en', { numeric: true });
}
