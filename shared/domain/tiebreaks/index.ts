export type { CascadeStep, Ranking } from './cascade.ts';
export { findParting, rankByCascade } from './cascade.ts';
export type { PresetCode, StandingsKind, TieBreakPreset } from './presets.ts';
export { getPresetRules, listPresets, listRulesOf, PRESETS } from './presets.ts';
export type { TieBreakCode } from './registry.ts';
export { getTieBreak, isTieBreakCode, TIE_BREAK_CODES, TIE_BREAKS } from './registry.ts';
export type { TieBreak, TieBreakContext, TieBreakValue } from './tie-break.ts';
