import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import { useTournament } from '#renderer/stores/tournament-store.ts';
import { useOpenTournament } from '../tournament-context.tsx';

/** Which stage the pages show, where there are several. */
export function StageSwitch() {
  const { t } = useTranslation('console');
  const { store, stage, setStage } = useOpenTournament();
  const stages = useTournament(store, (state) => state.stages);
  if (stages.size < 2) return null;
  return (
    <SegmentedControl
      aria-label={t('stages.switch')}
      data={[...stages.keys()].map((no) => ({
        value: String(no),
        label: t('stages.stage', { stage: formatNumber(no) }),
      }))}
      value={String(stage)}
      onChange={(value) => setStage(Number(value))}
    />
  );
}
