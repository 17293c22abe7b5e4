import fc from 'fast-check';
import type { DoubleEliminationConfig } from '#shared/domain/formats/double-elimination/index.ts';
import type { Format } from '#shared/domain/formats/format.ts';
import { getFormat } from '#shared/domain/formats/registry.ts';
import type { SingleEliminationConfig } from '#shared/domain/formats/single-elimination/format.ts';
import type { Match, Standing } from '#shared/domain/model/stage.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';

/** A format with one of its configs, asked only in ways that all formats share. */
export interface Setup {
  readonly name: string;
  readonly losses: 1 | 2;
  open(entrants: number): readonly Match[];
  matchCount(entrants: number): number;
  standings(stage: Stage): readonly Standing[];
}

const lengths = { default: { bestOf: 3 } } as const;

function setUp<C>(name: string, losses: 1 | 2, format: Format<C>, config: C): Setup {
  return {
    name,
    losses,
    open: (entrants) => format.open(config, entrants),
    matchCount: (entrants) => format.matchCount(config, entrants),
    standings: (stage) => format.standings(stage, config),
  };
}

export function setUpSingle(config: Partial<SingleEliminationConfig> = {}): Setup {
  const format = getFormat('single-elimination');
  const full = { ...format.defaultConfig, lengths, ...config };
  const extras = [full.thirdPlace && 'third place', full.consolation === true && 'consolation'].filter(Boolean);
  return setUp(['single', ...extras].join(' with '), 1, format, full);
}

export function setUpDouble(config: Partial<DoubleEliminationConfig> = {}): Setup {
  const format = getFormat('double-elimination');
  const full = { ...format.defaultConfig, lengths, ...config };
  return setUp(`double, ${full.losersOrder}, grand final ${full.grandFinal}`, 2, format, full);
}

/** Every format with every config that changes the graph. */
export const SETUPS: readonly Setup[] = [
  setUpSingle(),
  setUpSingle({ thirdPlace: true }),
  ...(['reset', 'single', 'none'] as const).flatMap((grandFinal) =>
    (['start-gg', 'late-rematch'] as const).map((losersOrder) => setUpDouble({ grandFinal, losersOrder })),
  ),
  setUpSingle({ consolation: true }),
  setUpSingle({ thirdPlace: true, consolation: true }),
];

export const anySetup = fc
  .constantFrom(...SETUPS)
  .map((setup) => Object.assign(setup, { [fc.toStringMethod]: () => setup.name }));

export function startStage(setup: Setup, entrants: number): Stage {
  return createStage(setup.open(entrants), entrants);
}
