import { NumberInput } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pace } from '#shared/domain/schedule/index.ts';
import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
import { formatCount, formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { StageConfigDto } from '../model/dto.ts';
import { isPaceValue, keepPace, PACE_FIELDS, PACE_LIMITS, readPace } from '../model/pace.ts';
import { planTournament, type PlanFault, type StagePlan } from '../model/plan-tournament.ts';
import { PlanNumbers } from './plan-numbers.tsx';
import { StructureDrawing } from './structure-drawing.tsx';
import { StructurePreview } from './structure-preview.tsx';
import styles from './plan-preview.module.css';

interface PlanPreviewProps {
  readonly config: StageConfigDto;
  readonly following: readonly FollowingStageDto[];
  readonly entrants: number;
  /** When it begins, milliseconds UTC; null while that is open. */
  readonly startsAt: number | null;
}

/** All stages as they will be, how much is played and how long it takes on the stations of the hall; or why it can't be. */
export function PlanPreview({ config, following, entrants, startsAt }: PlanPreviewProps) {
  const { t } = useTranslation('console');
  const [pace, setPace] = useState(readPace);
  const planned = useMemo(() => planTournament(config, following, entrants, pace), [config, following, entrants, pace]);
  const change = (next: Pace): void => {
    setPace(next);
    keepPace(next);
  };
  return (
    <div className={styles.plan}>
      <div className={styles.pace}>
        {PACE_FIELDS.map((field) => (
          <NumberInput
            key={field}
            label={t(`preview.${field}`)}
            {...PACE_LIMITS[field]}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            defaultValue={pace[field]}
            onChange={(value) => isPaceValue(field, value) && change({ ...pace, [field]: value })}
          />
        ))}
      </div>
      <div className={styles.answer} role="status">
        {planned.ok ? (
          <PlanNumbers plan={planned.plan} startsAt={startsAt} />
        ) : (
          <Notice meaning="trouble" title={t('preview.impossible')}>
            {sayFault(planned.fault)}
          </Notice>
        )}
      </div>
      {planned.ok &&
        planned.plan.stages.map((stage) => (
          <StageSection key={stage.no} stage={stage} isAlone={planned.plan.stages.length === 1} />
        ))}
    </div>
  );

  function sayFault({ code, stage, values }: PlanFault): string {
    const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatCount(value)]));
    const text = t(`preview.fault.${code}`, numbers);
    return stage === 1 ? text : t('preview.fault.of-stage', { stage: formatNumber(stage), text });
  }
}

function StageSection({ stage, isAlone }: { readonly stage: StagePlan; readonly isAlone: boolean }) {
  const { t } = useTranslation('console');
  const { no, config, entrants, groups, goOn } = stage;
  const [largest = 0] = groups.toSorted((a, b) => b - a);
  const name = t(`format.${config.format}`);
  return (
    <section className={styles.stage}>
      <h3 className={styles.title}>
        {isAlone ? name : t('preview.stage', { stage: formatNumber(no), format: name })}
        <span className={styles.entrants}>{t('preview.entrants', { count: entrants })}</span>
      </h3>
      <StructureDrawing plan={stage} />
      {groups.length > 1 && (
        <p className={styles.note}>
          {t(groups.every((size) => size === largest) ? 'preview.groups' : 'preview.groups-most', {
            groups: formatNumber(groups.length),
            size: formatNumber(largest),
          })}
        </p>
      )}
      <StructurePreview config={config} entrants={entrants} roundsOnly />
      {goOn > 0 && (
        <p className={styles.on}>
          <IconArrowDown size={18} aria-hidden />
          {t('preview.playoff', { count: goOn })}
        </p>
      )}
    </section>
  );
}
