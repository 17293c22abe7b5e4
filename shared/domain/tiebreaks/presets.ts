import { TIE_BREAK_CODES } from './registry.ts';
import type { TieBreakCode } from './registry.ts';

/** What is being ranked: matches of two in a table, Swiss rounds, or games in lobbies. */
export type StandingsKind = 'table' | 'swiss' | 'lobbies';

export interface TieBreakPreset {
  /** Stable; names it in configs and locale files. */
  readonly code: string;
  readonly kind: StandingsKind;
  /** The first one decides first; an organizer reorders a copy. */
  readonly rules: readonly TieBreakCode[];
}

/** The usual orders; the first of a kind is its default. Sources: what these platforms and rulebooks publish. */
export const PRESETS = [
  /** start.gg's round robin: matches, who beat whom, games. */
  { code: 'table-head-to-head', kind: 'table', rules: ['wins', 'head-to-head', 'game-difference'] },
  /** The other order that its organizers choose. */
  { code: 'table-games', kind: 'table', rules: ['wins', 'game-difference', 'head-to-head'] },
  /** Toornament's groups, and football's: points, then goals. */
  {
    code: 'table-points',
    kind: 'table',
    rules: ['points', 'head-to-head', 'score-difference', 'score-for', 'wins'],
  },
  /** FIFA's groups: goals before who beat whom. */
  { code: 'table-goals', kind: 'table', rules: ['points', 'score-difference', 'score-for', 'head-to-head'] },
  /** FIDE's round robin. */
  { code: 'table-chess', kind: 'table', rules: ['points', 'head-to-head', 'wins', 'sonneborn-berger'] },
  /** FIDE's Swiss, with games where chess has none. */
  {
    code: 'swiss-buchholz',
    kind: 'swiss',
    rules: ['points', 'buchholz-cut-1', 'buchholz', 'head-to-head', 'game-difference', 'sonneborn-berger'],
  },
  /** Challonge's Swiss. */
  { code: 'swiss-median', kind: 'swiss', rules: ['points', 'median-buchholz', 'game-difference', 'head-to-head'] },
  /** Card games: points, then how strong the opponents were. */
  {
    code: 'swiss-rates',
    kind: 'swiss',
    rules: ['points', 'opponents-match-wins', 'game-wins', 'opponents-game-wins'],
  },
  /** Valve's majors: record, difficulty, initial seed. */
  { code: 'swiss-valve', kind: 'swiss', rules: ['wins', 'losses', 'difficulty', 'seed'] },
  { code: 'lobbies-kills', kind: 'lobbies', rules: ['points', 'kills', 'wins', 'matches', 'earliest-win'] },
  /** PUBG Mobile's and Free Fire's: games won before kills, then how the last game ended. */
  {
    code: 'lobbies-wins',
    kind: 'lobbies',
    rules: ['points', 'wins', 'kills', 'best-placement', 'last-placement'],
  },
] as const satisfies readonly TieBreakPreset[];

export type PresetCode = (typeof PRESETS)[number]['code'];

/** The rules of a preset, in order. */
export function getPresetRules(code: PresetCode): readonly TieBreakCode[] {
  const preset: TieBreakPreset | undefined = PRESETS.find((one) => one.code === code);
  return preset?.rules ?? [];
}

/** Rules that say something of every kind. */
const OF_ALL = ['points', 'wins', 'matches', 'seed', 'earliest-finish'] as const satisfies readonly TieBreakCode[];
const OF_TABLES = [
  'losses',
  'head-to-head',
  'score-difference',
  'score-for',
  'game-difference',
  'game-wins',
  'sonneborn-berger',
] as const satisfies readonly TieBreakCode[];
const OF_SWISS = [
  'buchholz',
  'median-buchholz',
  'buchholz-cut-1',
  'difficulty',
  'opponents-match-wins',
  'opponents-game-wins',
] as const satisfies readonly TieBreakCode[];
const OF_LOBBIES = [
  'kills',
  'best-placement',
  'last-placement',
  'earliest-win',
] as const satisfies readonly TieBreakCode[];

/** All rules that say something about a kind, for an organizer to choose from. */
export function listRulesOf(kind: StandingsKind): readonly TieBreakCode[] {
  const own = { table: OF_TABLES, swiss: [...OF_TABLES, ...OF_SWISS], lobbies: OF_LOBBIES };
  return TIE_BREAK_CODES.filter((code) => ([...OF_ALL, ...own[kind]] as readonly TieBreakCode[]).includes(code));
}

/** The presets that suit a kind, its default first. */
export function listPresets(kind: StandingsKind): readonly TieBreakPreset[] {
  return PRESETS.filter((preset) => preset.kind === kind);
}
