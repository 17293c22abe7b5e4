import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTournamentStore } from '#renderer/features/spectate/hooks/use-tournament-store.ts';
import { BracketSheet } from '#renderer/features/venue/components/bracket-sheet.tsx';
import { SceneFrame } from '#renderer/features/venue/components/scene-frame.tsx';
import { TellingNames } from '#renderer/features/venue/components/telling-names.tsx';
import { WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { isFresh, useChanges } from '#renderer/features/venue/hooks/use-changes.ts';
import { useTurning } from '#renderer/features/venue/hooks/use-turning.ts';
import { listBracketPages, type BracketScenePart } from '#renderer/features/venue/model/bracket-pages.ts';
import { isActive, toCard, type CardView } from '#renderer/features/venue/model/card-view.ts';
import { headingsOf } from '#renderer/features/venue/model/headings.ts';
import { makeFacts } from '#renderer/features/spectate/model/facts.ts';
import { nameRoundOf } from '#renderer/features/spectate/model/round-names.ts';
import { formatCount, formatGroup, formatNumber, roundValues } from '#renderer/lib/format.ts';
import { decodeState } from '#renderer/lib/rows.ts';
import { useTournament, type StageState, type TournamentStore } from '#renderer/stores/tournament-store.ts';

interface BracketSceneProps {
  readonly tournament: string;
  readonly part: BracketScenePart;
}

/** A tournament's bracket: one page at a time, the one where something happens first. */
export function BracketScene({ tournament, part }: BracketSceneProps) {
  const store = useTournamentStore(tournament);
  return store === undefined ? null : <Loaded store={store} part={part} />;
}

function Loaded({ store, part }: { readonly store: TournamentStore; readonly part: BracketScenePart }) {
  const { t } = useTranslation('screen');
  const status = useTournament(store, (state) => state.status);
  const tournament = useTournament(store, (state) => state.tournament);
  const stages = useTournament(store, (state) => state.stages);
  // The stage that was opened last is the one that is being played.
  const stage = [...stages.values()].findLast(({ views }) => views.includes('bracket'));

  if (status === 'gone') return <WaitingScene title={t('bracket.gone')} />;
  if (tournament === undefined) return <WaitingScene title={t('starting')} isBusy />;
  if (stage === undefined) {
    const formatted = formatCount(tournament.entrants);
    return (
      <WaitingScene
        title={tournament.name}
        address={t('bracket.entrants', { count: tournament.entrants, formatted })}
        hint={t('bracket.empty')}
      />
    );
  }
  return <Pages store={store} stage={stage} part={part} title={tournament.name} />;
}

interface PagesProps {
  readonly store: TournamentStore;
  readonly stage: StageState;
  readonly part: BracketScenePart;
  readonly title: string;
}

function Pages({ store, stage, part, title }: PagesProps) {
  const { t } = useTranslation('screen');
  const entrants = useTournament(store, (state) => state.entrants);
  const changes = useChanges(store);
  const { shapes, rows } = stage;
  const pages = useMemo(() => listBracketPages(shapes, part), [shapes, part]);
  const page = useTurning(pages, {
    isActive: (no) => isActive(decodeState(rows[no - 1]?.[1] ?? 0)),
    changedAt: (no) => changes.get(`${stage.stage}.${no}`),
  });
  const stages = useTournament(store, (state) => state.stages);
  const facts = makeFacts(store.id, { stages, entrants }, t);

  if (page === undefined) return <WaitingScene title={title} hint={t('bracket.empty')} />;
  const cardOf = (no: number): CardView | undefined => {
    const row = rows[no - 1];
    if (row === undefined) return undefined;
    return toCard(row, {
      nameOf: (seed) => facts.nameOf(stage.stage, seed),
      roundOf: (of) => facts.roundOf(stage.stage, of),
      isFresh: (of) => isFresh(changes, stage.stage, of),
    });
  };
  const headings = headingsOf(page, shapes).map((no) => (no === null ? null : sayRound(t, shapes, no)));
  const subtitle = [
    page.pool === 0 ? '' : t('stage.group', { group: formatGroup(page.pool) }),
    part === 'all' ? '' : t(`bracket:parts.${part}`),
  ]
    .filter((text) => text !== '')
    .join(' · ');
  const turn = { page: formatNumber(pages.indexOf(page) + 1), pages: formatNumber(pages.length) };
  return (
    <SceneFrame
      title={title}
      {...(subtitle !== '' && { subtitle })}
      {...(pages.length > 1 && { aside: t('bracket.page', turn) })}
      pageKey={page.key}
    >
      <TellingNames entrants={entrants}>
        <BracketSheet page={page} headings={headings} cardOf={cardOf} />
      </TellingNames>
    </SceneFrame>
  );
}

/** Without its group, which stands above. */
function sayRound(t: TFunction, shapes: StageState['shapes'], no: number): string {
  const name = nameRoundOf(shapes, no);
  return name === undefined ? '' : t(`common:round.${name.key}`, roundValues(name));
}
