import fc from 'fast-check';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { BoundFormat, StageConfig } from '#shared/domain/formats/bind.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import { VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import { getPresetRules, PRESETS } from '#shared/domain/tiebreaks/index.ts';

/** A format with one of its configs and as many entrants as it takes. */
export interface Sample {
  readonly config: StageConfig;
  readonly entrants: number;
  readonly format: BoundFormat;
}

const bestOf3 = { default: { bestOf: 3 } } as const;

const single = fc.record({ thirdPlace: fc.boolean(), consolation: fc.boolean() }).map((config): StageConfig => {
  return { format: 'single-elimination', ...config, lengths: bestOf3 };
});

const double = fc
  .record({
    grandFinal: fc.constantFrom('reset', 'single', 'none'),
    losersOrder: fc.constantFrom('start-gg', 'late-rematch'),
  })
  .map((config): StageConfig => ({ format: 'double-elimination', ...config, lengths: bestOf3 }));

/** Brackets of groups, brackets that end early, and brackets that some begin on the losers' side. */
const partial = fc
  .record({
    grandFinal: fc.constantFrom('reset', 'single', 'none'),
    losersOrder: fc.constantFrom('start-gg', 'late-rematch'),
    groups: fc.constantFrom(1, 1, 2, 3),
    until: fc.constantFrom(undefined, 2, 3, 4, 6, 8),
    losersStart: fc.integer({ min: 0, max: 12 }),
  })
  .map((config): StageConfig => ({ format: 'double-elimination', ...config, lengths: bestOf3 }));

const ladder = fc
  .constantFrom('climb', 'defend')
  .map((direction): StageConfig => ({ format: 'king-of-the-hill', direction, lengths: bestOf3 }));

const presetOf = (kind: string) =>
  fc.constantFrom(...PRESETS.filter((preset) => preset.kind === kind).map(({ code }) => getPresetRules(code)));

const table = fc
  .record({ groups: fc.integer({ min: 1, max: 5 }), times: fc.constantFrom(1, 2), tieBreaks: presetOf('table') })
  .map((config): StageConfig => ({ ...FORMATS['round-robin'].defaultConfig, format: 'round-robin', ...config }));

const swissEnd = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map((rounds) => ({ rounds })),
  fc.record({ wins: fc.integer({ min: 1, max: 4 }), losses: fc.integer({ min: 1, max: 4 }) }),
);
const swiss = fc
  .record({ end: swissEnd, tieBreaks: presetOf('swiss') })
  .map((config): StageConfig => ({ ...FORMATS.swiss.defaultConfig, format: 'swiss', ...config }));
const valve = fc.constant<StageConfig>({ ...VALVE_CONFIG, format: 'swiss' });

const royale = fc
  .record({
    lobbySize: fc.integer({ min: 2, max: 12 }),
    rounds: fc.integer({ min: 1, max: 6 }),
    pauses: fc.constantFrom('allowed', 'avoided'),
    tieBreaks: presetOf('lobbies'),
  })
  .map((config): StageConfig => ({ ...FORMATS['battle-royale'].defaultConfig, format: 'battle-royale', ...config }));
const matchPoint = fc
  .record({ lobbySize: fc.integer({ min: 2, max: 12 }), matchPoint: fc.integer({ min: 1, max: 60 }) })
  .map((config): StageConfig => ({ ...FORMATS['battle-royale'].defaultConfig, format: 'battle-royale', ...config }));

const freeForAll = fc
  .integer({ min: 3, max: 12 })
  .chain((lobbySize) =>
    fc.record({ lobbySize: fc.constant(lobbySize), advance: fc.integer({ min: 1, max: lobbySize - 1 }) }),
  )
  .map((config): StageConfig => ({ format: 'free-for-all', ...config, tieBreaks: [] }));

/** Any config of any format. */
export const anyConfig = fc.oneof(single, double, partial, ladder, table, swiss, valve, royale, matchPoint, freeForAll);

function toSamples(configs: fc.Arbitrary<StageConfig>, most: number): fc.Arbitrary<Sample> {
  return configs.chain((config) => {
    const format = bindFormat(config);
    const { min, max } = format.limits;
    return fc
      .integer({ min, max: Math.max(min, Math.min(max, most)) })
      .map((entrants) => ({ config, entrants, format, toString: () => `${JSON.stringify(config)} of ${entrants}` }));
  });
}

/** Any format with any number of entrants that can be played to its end in a moment. */
export const anySample = toSamples(anyConfig, 40);
/** Brackets whose loser is out or falls to another side. */
export const anyBracket = toSamples(fc.oneof(single, double, partial, ladder), 64);
/** Single eliminations with a consolation bracket. */
export const anyConsolation = toSamples(
  fc.boolean().map((thirdPlace): StageConfig => ({
    format: 'single-elimination',
    thirdPlace,
    consolation: true,
    lengths: bestOf3,
  })),
  130,
);
