import { FORMATS } from '#shared/domain/formats/registry.ts';
import { suggestRounds, VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import { getPresetRules, listPresets, PRESETS } from '#shared/domain/tiebreaks/index.ts';
import type { PresetCode, StandingsKind } from '#shared/domain/tiebreaks/index.ts';
import type { StageConfigDto } from './dto.ts';

/** The settings of every format side by side, as the form holds them: choosing another format and back loses nothing. */
export interface FormatOptions {
  readonly thirdPlace: boolean;
  readonly grandFinal: 'reset' | 'single' | 'none';
  readonly losersOrder: 'start-gg' | 'late-rematch';
  readonly groups: number;
  readonly times: 1 | 2;
  readonly swissEnd: 'rounds' | 'record';
  /** 0: as many as the number of entrants asks for. */
  readonly rounds: number;
  readonly wins: number;
  readonly losses: number;
  readonly pairing: 'score-groups' | 'valve';
  readonly direction: 'climb' | 'defend';
  readonly lobbySize: number;
  readonly lobbyRounds: number;
  /** Points that bring an entrant to match point; 0: none. */
  readonly matchPoint: number;
  /** How many of each lobby go on. */
  readonly lobbyAdvance: number;
  /** Of tables, Swiss rounds or lobbies, whichever the format has. */
  readonly preset: PresetCode | 'usual';
}

export const EMPTY_OPTIONS: FormatOptions = {
  thirdPlace: true,
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  groups: 1,
  times: 1,
  swissEnd: 'rounds',
  rounds: 0,
  wins: 3,
  losses: 3,
  pairing: 'score-groups',
  direction: 'climb',
  lobbySize: 16,
  lobbyRounds: 6,
  matchPoint: 0,
  lobbyAdvance: 4,
  preset: 'usual',
};

type Of<F extends StageConfigDto['format']> = Extract<StageConfigDto, { format: F }>;
type Lengths = Of<'single-elimination'>['lengths'];

/** The config of a format from the options; `entrants` decides what follows from their number. */
export function toStageConfig(
  format: StageConfigDto['format'],
  options: FormatOptions,
  lengths: Lengths,
  entrants: number,
): StageConfigDto {
  switch (format) {
    case 'single-elimination':
      return { format, thirdPlace: options.thirdPlace, lengths };
    case 'double-elimination':
      return { format, grandFinal: options.grandFinal, losersOrder: options.losersOrder, lengths };
    case 'king-of-the-hill':
      return { format, direction: options.direction, lengths };
    case 'round-robin': {
      const { points } = FORMATS[format].defaultConfig;
      const tieBreaks = rulesOf(options.preset, 'table');
      return { format, groups: options.groups, times: options.times, points, tieBreaks, length: lengths.default };
    }
    case 'swiss':
      return toSwiss(options, lengths, entrants);
    case 'battle-royale': {
      const { points, pauses } = FORMATS[format].defaultConfig;
      return {
        format,
        rounds: options.lobbyRounds,
        lobbySize: options.lobbySize,
        pauses,
        points: { ...points, placement: [...points.placement] },
        tieBreaks: rulesOf(options.preset, 'lobbies'),
        ...(options.matchPoint > 0 && { matchPoint: options.matchPoint }),
      };
    }
    case 'free-for-all':
      return { format, lobbySize: options.lobbySize, advance: options.lobbyAdvance, tieBreaks: [] };
  }
}

function toSwiss(options: FormatOptions, lengths: Lengths, entrants: number): StageConfigDto {
  const { points } = FORMATS.swiss.defaultConfig;
  const isValve = options.pairing === 'valve';
  const { wins, losses } = options;
  const byRecord = isValve || options.swissEnd === 'record';
  return {
    format: 'swiss',
    end: byRecord ? { wins, losses } : { rounds: options.rounds === 0 ? suggestRounds(entrants) : options.rounds },
    pairing: options.pairing,
    points,
    tieBreaks: isValve ? [...VALVE_CONFIG.tieBreaks] : rulesOf(options.preset, 'swiss'),
    lengths: { default: lengths.default },
  };
}

function rulesOf(preset: FormatOptions['preset'], kind: StandingsKind) {
  const suits = listPresets(kind);
  const chosen = suits.find(({ code }) => code === preset) ?? suits[0];
  return [...(chosen?.rules ?? [])];
}

/** The options that a config shows; those of other formats stay as they are. */
export function readOptions(config: StageConfigDto): Partial<FormatOptions> {
  switch (config.format) {
    case 'single-elimination':
      return { thirdPlace: config.thirdPlace };
    case 'double-elimination':
      return { grandFinal: config.grandFinal, losersOrder: config.losersOrder };
    case 'king-of-the-hill':
      return { direction: config.direction };
    case 'round-robin':
      return { groups: config.groups, times: config.times, preset: presetOf(config.tieBreaks) };
    case 'swiss':
      return {
        pairing: config.pairing,
        preset: presetOf(config.tieBreaks),
        ...('rounds' in config.end
          ? { swissEnd: 'rounds' as const, rounds: config.end.rounds }
          : { swissEnd: 'record' as const, wins: config.end.wins, losses: config.end.losses }),
      };
    case 'battle-royale':
      return {
        lobbySize: config.lobbySize,
        lobbyRounds: config.rounds,
        matchPoint: config.matchPoint ?? 0,
        preset: presetOf(config.tieBreaks),
      };
    case 'free-for-all':
      return { lobbySize: config.lobbySize, lobbyAdvance: config.advance };
  }
}

function presetOf(rules: readonly string[]): FormatOptions['preset'] {
  return PRESETS.find(({ code }) => getPresetRules(code).join() === rules.join())?.code ?? 'usual';
}

/** Which tie-breaks a format has to choose from. */
export function kindOf(format: StageConfigDto['format']): StandingsKind | undefined {
  if (format === 'round-robin') return 'table';
  if (format === 'swiss') return 'swiss';
  return format === 'battle-royale' ? 'lobbies' : undefined;
}

/** Formats without a length of matches: a game in a lobby is one game. */
export function hasLength(format: StageConfigDto['format']): boolean {
  return format !== 'battle-royale' && format !== 'free-for-all';
}
