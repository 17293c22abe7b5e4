import { useTranslation } from 'react-i18next';
import type { MatchLength } from '#shared/domain/model/stage.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import type { StageConfigDto } from '../model/dto.ts';
import type { RoundPlan } from '../model/structure.ts';

export interface TournamentWords {
  round(plan: Pick<RoundPlan, 'name'>): string;
  length(length: MatchLength): string;
  /** 'Double elimination, best of 3'. */
  format(config: StageConfigDto): string;
}

export function useTournamentWords(): TournamentWords {
  const { t } = useTranslation(['console', 'bracket']);
  const length = (one: MatchLength): string =>
    'bestOf' in one
      ? t('bracket:length.bestOf', { games: formatNumber(one.bestOf) })
      : t('bracket:length.playAll', { games: formatNumber(one.playAll) });
  return {
    round: ({ name }) =>
      t(`bracket:round.${name.key}`, 'round' in name ? { round: formatNumber(name.round) } : {}),
    length,
    format: (config) => `${t(`format.${config.format}`)} · ${length(config.lengths.default)}`,
  };
}
