import type { TFunction } from 'i18next';
import type { DrawReasonDto, WhyStep } from '#shared/protocol/dto/ruling.ts';
import { formatDecimal, formatGroup, formatNumber, formatPlace, formatRecord } from './format.ts';

type Named = (seed: number) => string;

/** Codes whose numbers are groups, which halls call by letters; the first one of `groups-meet` is the lobby. */
const OF_GROUPS: ReadonlySet<string> = new Set(['groups-meet', 'group-pauses']);

/** Why a round was drawn so, as a sentence. */
export function sayDrawReason(t: TFunction, { code, seeds, values }: DrawReasonDto, nameOf: Named): string {
  const [lobby, groups] = code === 'groups-meet' ? [values[0] ?? 0, values.slice(1)] : [0, values];
  return t(`common:drawn.${code}`, {
    names: seeds.map(nameOf).join(' – '),
    values: values.map(formatDecimal).join(' – '),
    lobby: formatNumber(lobby),
    groups: OF_GROUPS.has(code) ? groups.map(formatGroup).join(', ') : '',
  });
}

/** The steps that name a stage, a draw or a lobby; the ways through a bracket have words of their own on each page. */
export type DrawStep = Extract<WhyStep, { kind: 'from' | 'placed' | 'drawn' }>;

export function isDrawStep(step: WhyStep): step is DrawStep {
  return step.kind === 'from' || step.kind === 'placed' || step.kind === 'drawn';
}

/** How an entrant came to be drawn where it is. What was unusual about the draw is said by `sayDrawReason`. */
export function sayDrawStep(t: TFunction, step: DrawStep): string {
  switch (step.kind) {
    case 'from':
      return t(step.pool === 0 ? 'common:why.from' : 'common:why.from-group', {
        place: formatPlace(step.place),
        stage: formatNumber(step.stage),
        group: step.pool === 0 ? '' : formatGroup(step.pool),
      });
    case 'placed':
      return t('common:why.placed', { place: formatPlace(step.placement), no: formatNumber(step.match.no) });
    case 'drawn': {
      const round = formatNumber(step.round);
      if (step.record === null || step.round === 1) return t('common:why.drawn', { round });
      return t('common:why.drawn-record', { round, record: formatRecord(step.record) });
    }
  }
}
