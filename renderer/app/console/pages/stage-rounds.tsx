import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import { MatchState } from '#renderer/features/matches/components/match-state.tsx';
import { RoundCard } from '#renderer/features/stages/components/round-card.tsx';
import { formatNumber } from '#renderer/lib/format.ts';
import { listRounds } from '#renderer/lib/rounds.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import type { StageState } from '#renderer/stores/tournament-store.ts';
import { useRouter } from '../router/router.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import styles from './standings-page.module.css';

interface StageRoundsProps {
  readonly stage: StageState;
  readonly draws: QueryAnswer<'stage.tables'>['draws'];
}

/** One round at a time: at first the one that is being played. */
export function StageRounds({ stage, draws }: StageRoundsProps) {
  const { t } = useTranslation('console');
  const router = useRouter();
  const now = useNow(5_000);
  const { matches, nameOf } = useOpenTournament();
  const { shapes, rows } = stage;
  const rounds = useMemo(() => listRounds({ shapes, rows }), [shapes, rows]);
  const [chosen, setChosen] = useState<number>();
  const playing = rounds.find(({ open }) => open > 0) ?? rounds.at(-1);
  const shown = rounds.find(({ round }) => round === chosen) ?? playing;
  if (shown === undefined) return null;
  const at = rounds.indexOf(shown);
  const draw = draws.find(({ round }) => round === shown.round);
  const step = (by: number): void => setChosen(rounds[at + by]?.round);
  return (
    <div className={styles.rounds}>
      <div className={styles.picker}>
        <ActionIcon aria-label={t('stages.round-before')} disabled={at === 0} onClick={() => step(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Select
          aria-label={t('stages.shown-round')}
          allowDeselect={false}
          data={rounds.map(({ round }) => ({
            value: String(round),
            label: t('stages.round', { round: formatNumber(round) }),
          }))}
          value={String(shown.round)}
          onChange={(value) => setChosen(Number(value))}
        />
        <ActionIcon aria-label={t('stages.round-after')} disabled={at === rounds.length - 1} onClick={() => step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <span className={styles.open}>
          {shown.open === 0 ? t('stages.round-done') : t('stages.still-open', { count: shown.open })}
        </span>
      </div>
      <RoundCard
        round={shown}
        reasons={draw?.reasons ?? []}
        outdated={draw?.outdated ?? false}
        nameOf={nameOf}
        renderState={(no) => {
          const match = matches.find((one) => one.no === no);
          return match === undefined ? null : <MatchState match={match} now={now} />;
        }}
        onOpen={(no) => router.select({ kind: 'match', stage: stage.stage, no })}
      />
    </div>
  );
}
