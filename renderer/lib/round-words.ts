import type { TFunction } from 'i18next';
import type { RoundName } from '#shared/domain/stage/name-round.ts';
import { formatGroup, roundValues } from './format.ts';

/** The name of a match's round in the visitor's language, with its group where it has one. */
export function sayRound(t: TFunction, name: RoundName): string {
  const round = t(`common:round.${name.key}`, roundValues(name));
  if (!('pool' in name) || name.key === 'group-round') return round;
  return t('common:round.in-group', { group: formatGroup(name.pool), round });
}
