import { useTranslation } from 'react-i18next';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { listParts, type BracketPart } from '#renderer/features/brackets/index.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import { ChoiceSelect } from './choice-select.tsx';

interface BracketChoicesProps {
  readonly shapes: readonly MatchShape[];
  readonly pools: readonly number[];
  readonly pool: number;
  readonly onPool: (pool: number) => void;
  readonly part: BracketPart;
  readonly onPart: (part: BracketPart) => void;
}

/** The bracket of which group is drawn, and which side of it. */
export function BracketChoices({ shapes, pools, pool, onPool, part, onPart }: BracketChoicesProps) {
  const { t } = useTranslation(['spectator', 'bracket']);
  return (
    <>
      <ChoiceSelect
        label={t('group.shown')}
        choices={pools.map((value) => ({ value, text: t('table.group', { group: formatGroup(value) }) }))}
        chosen={pool}
        onChange={onPool}
      />
      <ChoiceSelect
        label={t('bracket:tools.label')}
        choices={listParts(shapes, pool).map((value) => ({ value, text: t(`bracket:parts.${value}`) }))}
        chosen={part}
        onChange={onPart}
      />
    </>
  );
}

interface StageChoiceProps {
  readonly stages: readonly number[];
  readonly shown: number;
  readonly onChange: (stage: number) => void;
}

/** Which stage is shown, where there are several. */
export function StageChoice({ stages, shown, onChange }: StageChoiceProps) {
  const { t } = useTranslation('spectator');
  return (
    <ChoiceSelect
      label={t('stage.shown')}
      choices={stages.map((value) => ({ value, text: t('stage.name', { stage: formatNumber(value) }) }))}
      chosen={shown}
      onChange={onChange}
    />
  );
}
