import type { Match } from '../model/stage.ts';
import type { Format } from './format.ts';
import { FORMATS, type FormatCode, type FormatConfigs } from './registry.ts';

/** A format's code beside its config, as a tournament keeps it. */
export type StageConfig = { [K in FormatCode]: { readonly format: K } & FormatConfigs[K] }[FormatCode];

/** The graph of a stage for `entrants` seeds; throws outside the format's limits. */
export function openMatches(config: StageConfig, entrants: number): readonly Match[] {
  // The code chooses the format whose config this is; the type cannot follow a value into the registry.
  return (FORMATS[config.format] as Format<StageConfig>).open(config, entrants);
}
