import type { StopAt } from '#shared/domain/formats/double-elimination/index.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import type { MatchPoints } from '#shared/domain/ranking/index.ts';
import { getPresetRules } from '#shared/domain/tiebreaks/index.ts';
import type { StandingsKind, TieBreakCode } from '#shared/domain/tiebreaks/index.ts';
import type { StageConfigDto } from './dto.ts';
import type { LengthCode } from './lengths.ts';

type Format = StageConfigDto['format'];
/** Formats with tie-breaks of their own. */
export type RuledFormat = 'round-robin' | 'swiss' | 'battle-royale' | 'free-for-all';
/** Formats that count points for matches. */
export type PointsFormat = 'round-robin' | 'swiss';

/** The settings of every format side by side, as the form holds them: choosing another format and back loses nothing. */
export interface FormatOptions {
  readonly thirdPlace: boolean;
  readonly consolation: boolean;
  readonly grandFinal: 'reset' | 'single' | 'none';
  readonly losersOrder: 'start-gg' | 'late-rematch';
  /** Groups with a bracket each. */
  readonly brackets: number;
  /** How many are left when a bracket ends; 0: its champion. */
  readonly until: 0 | StopAt;
  /** How many of the last seeds begin on the losers' side. */
  readonly losersStart: number;
  readonly groups: number;
  readonly times: 1 | 2;
  readonly swissEnd: 'rounds' | 'record';
  /** What a round counts for one that came after it. */
  readonly missed: 'loss' | 'half' | 'nothing';
  /** 0: as many as the number of entrants asks for. */
  readonly rounds: number;
  readonly wins: number;
  readonly losses: number;
  readonly pairing: 'score-groups' | 'valve';
  /** Of matches after which somebody can be through or out; 0: as every match. */
  readonly deciding: LengthCode;
  readonly direction: 'climb' | 'defend';
  readonly lobbySize: number;
  readonly lobbyRounds: number;
  readonly pauses: 'allowed' | 'avoided';
  /** Points that bring an entrant to match point; 0: none. */
  readonly matchPoint: number;
  /** Points for a kill. */
  readonly kill: number;
  /** Points by placement as typed, the winner's first: '12, 9, 7'. */
  readonly placement: string;
  /** How many of each lobby go on. */
  readonly lobbyAdvance: number;
  readonly points: Readonly<Record<PointsFormat, MatchPoints>>;
  readonly rules: Readonly<Record<RuledFormat, readonly TieBreakCode[]>>;
}

const LOBBY = FORMATS['battle-royale'].defaultConfig;

export const EMPTY_OPTIONS: FormatOptions = {
  thirdPlace: true,
  consolation: false,
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  brackets: 1,
  until: 0,
  losersStart: 0,
  groups: 1,
  times: 1,
  swissEnd: 'rounds',
  missed: 'loss',
  rounds: 0,
  wins: 3,
  losses: 3,
  pairing: 'score-groups',
  deciding: 0,
  direction: 'climb',
  lobbySize: 16,
  lobbyRounds: 6,
  pauses: LOBBY.pauses,
  matchPoint: 0,
  kill: LOBBY.points.kill,
  placement: LOBBY.points.placement.join(', '),
  lobbyAdvance: 4,
  points: { 'round-robin': FORMATS['round-robin'].defaultConfig.points, swiss: FORMATS.swiss.defaultConfig.points },
  rules: {
    'round-robin': getPresetRules('table-head-to-head'),
    swiss: getPresetRules('swiss-buchholz'),
    'battle-royale': getPresetRules('lobbies-kills'),
    'free-for-all': [],
  },
};

/** What the text of placement points says; undefined where it is no list of whole numbers from 0 to 1,000. */
export function readPlacement(text: string): number[] | undefined {
  const numbers = text.split(/[\s,;]+/).filter((piece) => piece !== '');
  if (numbers.some((piece) => !/^\d{1,4}$/.test(piece) || Number(piece) > 1000) || numbers.length > 100)
    return undefined;
  return numbers.map(Number);
}

/** Which tie-breaks a format has to choose from; undefined where a bracket gives the places. */
export function kindOf(format: Format): StandingsKind | undefined {
  if (!isRuled(format)) return undefined;
  return format === 'round-robin' ? 'table' : format === 'swiss' ? 'swiss' : 'lobbies';
}

export function isRuled(format: Format): format is RuledFormat {
  return Object.hasOwn(EMPTY_OPTIONS.rules, format);
}

/** Formats without a length of matches: a game in a lobby is one game. */
export function hasLength(format: Format): boolean {
  return format !== 'battle-royale' && format !== 'free-for-all';
}
