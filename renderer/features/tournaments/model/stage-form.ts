import { VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { MatchLength } from '#shared/domain/model/stage.ts';
import type { StageConfigDto } from './dto.ts';
import { EMPTY_OPTIONS, readPlacement } from './format-options.ts';
import type { FormatOptions } from './format-options.ts';
import { giveLengths, readLengths, toCode, toLength } from './lengths.ts';
import type { LengthCode, SpecialRound } from './lengths.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS, planStructure } from './structure.ts';
import type { RoundPlan } from './structure.ts';

/** One stage as the form holds it. */
export interface StageForm extends FormatOptions {
  readonly format: StageConfigDto['format'];
  readonly length: LengthCode;
  readonly special: readonly SpecialRound[];
}

export const EMPTY_STAGE: StageForm = { ...EMPTY_OPTIONS, format: 'double-elimination', length: 3, special: [] };

/** The config to send. */
export function toConfig(form: StageForm): StageConfigDto {
  const { format } = form;
  switch (format) {
    case 'single-elimination':
      return { format, thirdPlace: form.thirdPlace, consolation: form.consolation, lengths: toLengths(form) };
    case 'double-elimination':
      return {
        format,
        grandFinal: form.grandFinal,
        losersOrder: form.losersOrder,
        lengths: toLengths(form),
        ...(form.brackets > 1 && { groups: form.brackets }),
        ...(form.until !== 0 && { until: form.until }),
        ...(form.losersStart > 0 && { losersStart: form.losersStart }),
      };
    case 'king-of-the-hill':
      return { format, direction: form.direction, lengths: toLengths(form) };
    case 'round-robin':
      return {
        format,
        groups: form.groups,
        times: form.times,
        points: form.points[format],
        tieBreaks: [...form.rules[format]],
        length: toLength(form.length),
        special: toRoundLengths(form, 'table'),
      };
    case 'swiss':
      return toSwiss(form);
    case 'battle-royale':
      return {
        format,
        rounds: form.lobbyRounds,
        lobbySize: form.lobbySize,
        pauses: form.pauses,
        points: { placement: readPlacement(form.placement) ?? [], kill: form.kill },
        tieBreaks: [...form.rules[format]],
        ...(form.matchPoint > 0 && { matchPoint: form.matchPoint }),
      };
    case 'free-for-all':
      return {
        format,
        lobbySize: form.lobbySize,
        // Fewer seats than go on may stand in the form for a moment.
        advance: Math.min(form.lobbyAdvance, form.lobbySize - 1),
        tieBreaks: [...form.rules[format]],
      };
  }
}

function toSwiss(form: StageForm): StageConfigDto {
  const isValve = form.pairing === 'valve';
  const { wins, losses, rounds, deciding } = form;
  const byRecord = isValve || form.swissEnd === 'record';
  return {
    format: 'swiss',
    end: byRecord ? { wins, losses } : { rounds },
    pairing: form.pairing,
    ...(form.missed !== 'loss' && { missed: form.missed }),
    points: form.points.swiss,
    tieBreaks: [...(isValve ? VALVE_CONFIG.tieBreaks : form.rules.swiss)],
    lengths: {
      default: toLength(form.length),
      ...(byRecord && deciding !== 0 && { deciding: toLength(deciding) }),
      special: toRoundLengths(form, 'swiss'),
    },
  };
}

const BRACKET_PARTS = ['winners', 'losers', 'final', 'third', 'consolation'] as const;

function toLengths(form: StageForm) {
  return { default: toLength(form.length), special: giveLengths(form.special, BRACKET_PARTS) };
}

function toRoundLengths(form: StageForm, part: 'table' | 'swiss') {
  return giveLengths(form.special, [part]).map(({ part: _part, ...given }) => given);
}

/** The form that shows a config; the settings of other formats stay as they usually are. */
export function toStageForm(config: StageConfigDto): StageForm {
  const base: StageForm = {
    ...EMPTY_STAGE,
    format: config.format,
    length: toCode(getLength(config) ?? { bestOf: 1 }),
    special: readSpecial(config),
  };
  return { ...base, ...readOptions(config) };
}

function readSpecial(config: StageConfigDto): readonly SpecialRound[] {
  if (config.format === 'round-robin') return readLengths(config.special?.map((one) => ({ ...one, part: 'table' })));
  if (config.format === 'swiss') return readLengths(config.lengths.special?.map((one) => ({ ...one, part: 'swiss' })));
  return 'lengths' in config ? readLengths(config.lengths.special) : [];
}

function readOptions(config: StageConfigDto): Partial<FormatOptions> {
  const { points, rules } = EMPTY_OPTIONS;
  switch (config.format) {
    case 'single-elimination':
      return { thirdPlace: config.thirdPlace, consolation: config.consolation ?? false };
    case 'double-elimination':
      return {
        grandFinal: config.grandFinal,
        losersOrder: config.losersOrder,
        brackets: config.groups ?? 1,
        until: config.until ?? 0,
        losersStart: config.losersStart ?? 0,
      };
    case 'king-of-the-hill':
      return { direction: config.direction };
    case 'round-robin':
      return {
        groups: config.groups,
        times: config.times,
        points: { ...points, 'round-robin': config.points },
        rules: { ...rules, 'round-robin': config.tieBreaks },
      };
    case 'swiss':
      return {
        pairing: config.pairing,
        missed: config.missed ?? 'loss',
        points: { ...points, swiss: config.points },
        rules: config.pairing === 'valve' ? rules : { ...rules, swiss: config.tieBreaks },
        deciding: config.lengths.deciding === undefined ? 0 : toCode(config.lengths.deciding),
        ...('rounds' in config.end
          ? { swissEnd: 'rounds' as const, rounds: config.end.rounds }
          : { swissEnd: 'record' as const, wins: config.end.wins, losses: config.end.losses }),
      };
    case 'battle-royale':
      return {
        lobbySize: config.lobbySize,
        lobbyRounds: config.rounds,
        pauses: config.pauses,
        matchPoint: config.matchPoint ?? 0,
        kill: config.points.kill,
        placement: config.points.placement.join(', '),
        rules: { ...rules, 'battle-royale': config.tieBreaks },
      };
    case 'free-for-all':
      return {
        lobbySize: config.lobbySize,
        lobbyAdvance: config.advance,
        rules: { ...rules, 'free-for-all': config.tieBreaks },
      };
  }
}

/** How long its matches are; undefined for lobbies. */
export function getLength(config: StageConfigDto): MatchLength | undefined {
  if ('lengths' in config) return config.lengths.default;
  return 'length' in config ? config.length : undefined;
}

/** The rounds of a stage without special lengths: what a special length can be given to. */
export function listRounds(form: StageForm, entrants: number): readonly RoundPlan[] {
  return planStructure(toConfig({ ...form, special: [] }), clampEntrants(entrants))?.rounds ?? [];
}

/** A number that makes a stage, where a field holds none. */
export function clampEntrants(entrants: number): number {
  return Math.min(MAX_ENTRANTS, Math.max(MIN_ENTRANTS, Math.trunc(entrants) || MIN_ENTRANTS));
}
