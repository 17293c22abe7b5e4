import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStageLobbies } from '#renderer/features/spectate/api/use-stage-answer.ts';
import { LobbySheet } from '#renderer/features/venue/components/lobby-sheet.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { useTurning } from '#renderer/features/venue/hooks/use-turning.ts';
import { pageLobbies } from '#renderer/features/venue/model/lobby-pages.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { formatDigits, formatNumber } from '#renderer/lib/format.ts';
import { decodeRow } from '#renderer/lib/rows.ts';
import type { StageShown } from './stage-scene.tsx';

const EVERYTHING = { isActive: () => true, changedAt: () => undefined };

/** The lobbies of the newest round: who sits where, then how it ended. */
export function LobbiesPages({ store, stage, nameOf, frame }: StageShown) {
  const { t } = useTranslation(['screen', 'common']);
  const { answer } = useStageLobbies(useClient(), { tournament: store.id, stage: stage.stage }, stage.rows);
  const pages = useMemo(() => pageLobbies(answer?.lobbies ?? []), [answer]);
  const page = useTurning(pages, EVERYTHING);
  if (page === undefined) return <WaitingScene title={t('stage.lobbies')} isBusy />;
  const { round, lobby, no } = page.lobby;
  const row = stage.rows[no - 1];
  const station = row === undefined ? null : decodeRow(row).station;
  const name = t('common:round.lobby', { round: formatNumber(round), lobby: formatNumber(lobby) });
  const title = station === null ? name : `${name} · ${formatDigits(station)}`;
  return frame(
    { key: page.key, at: pages.indexOf(page), of: pages.length, title },
    <LobbySheet page={page} nameOf={nameOf} />,
  );
}
