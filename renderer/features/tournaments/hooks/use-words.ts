import { useTranslation } from 'react-i18next';
import type { MatchLength } from '#shared/domain/model/stage.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { sayRound } from '#renderer/lib/round-words.ts';
import { getLength } from '../model/stage-form.ts';
import type { StageConfigDto } from '../model/dto.ts';
import type { RoundPlan } from '../model/structure.ts';

export interface TournamentWords {
  round(plan: Pick<RoundPlan, 'name'>): string;
  length(length: MatchLength): string;
  /** 'Double elimination, best of 3'. */
  format(config: StageConfigDto): string;
}

export function useTournamentWords(): TournamentWords {
  const { t } = useTranslation(['console', 'bracket', 'common']);
  const length = (one: MatchLength): string =>
    'bestOf' in one
      ? t('common:length.bestOf', { n: formatNumber(one.bestOf) })
      : t('common:length.playAll', { n: formatNumber(one.playAll) });
  return {
    round: ({ name }) => sayRound(t, name),
    length,
    format: (config) => {
      const usual = getLength(config);
      const name = t(`format.${config.format}`);
      return usual === undefined ? name : `${name} · ${length(usual)}`;
    },
  };
}
