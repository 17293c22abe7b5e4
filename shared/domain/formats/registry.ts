import { battleRoyale } from './battle-royale/format.ts';
import type { BattleRoyaleDrawConfig } from './battle-royale/index.ts';
import { doubleElimination } from './double-elimination/index.ts';
import type { DoubleEliminationConfig } from './double-elimination/index.ts';
import type { Format } from './format.ts';
import { freeForAll } from './free-for-all/format.ts';
import type { FreeForAllConfig } from './free-for-all/index.ts';
import { kingOfTheHill } from './king-of-the-hill/format.ts';
import type { KingOfTheHillConfig } from './king-of-the-hill/format.ts';
import { roundRobin } from './round-robin/index.ts';
import type { RoundRobinConfig } from './round-robin/index.ts';
import { singleElimination } from './single-elimination/format.ts';
import type { SingleEliminationConfig } from './single-elimination/format.ts';
import { swiss } from './swiss/index.ts';
import type { SwissConfig } from './swiss/index.ts';

/** Config by format. A new format is its folder, a line here and a line in FORMATS. */
export interface FormatConfigs {
  'single-elimination': SingleEliminationConfig;
  'double-elimination': DoubleEliminationConfig;
  'round-robin': RoundRobinConfig;
  swiss: SwissConfig;
  'king-of-the-hill': KingOfTheHillConfig;
  'battle-royale': BattleRoyaleDrawConfig;
  'free-for-all': FreeForAllConfig;
}

export type FormatCode = keyof FormatConfigs;

export const FORMATS: { readonly [K in FormatCode]: Format<FormatConfigs[K]> } = {
  'single-elimination': singleElimination,
  'double-elimination': doubleElimination,
  'round-robin': roundRobin,
  swiss,
  'king-of-the-hill': kingOfTheHill,
  'battle-royale': battleRoyale,
  'free-for-all': freeForAll,
};

/** The format with this code. With a code known only as `FormatCode`, give `open` the config that was kept with it. */
export function getFormat<K extends FormatCode>(code: K): Format<FormatConfigs[K]> {
  return FORMATS[code];
}
