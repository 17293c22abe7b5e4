import { judgeName } from '#shared/domain/entrants/index.ts';
import type { MatchLength, Part } from '#shared/domain/model/stage.ts';
import type { CommandInput } from '#shared/protocol/registry.ts';
import type { StageConfigDto, TournamentDto } from './dto.ts';
import { EMPTY_OPTIONS, readOptions, toStageConfig } from './format-options.ts';
import type { FormatOptions } from './format-options.ts';
import { NO_PLAYOFF, readPlayoff, toFollowing } from './playoff.ts';
import type { Playoff } from './playoff.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS, planStructure } from './structure.ts';
import type { RoundPlan } from './structure.ts';

/** The parts whose rounds can have a length of their own. */
export type BracketPart = Extract<Part, 'winners' | 'losers' | 'final' | 'third'>;

/** `3` is best of 3, `-3` is play all 3. */
export type LengthCode = number;

/**
 * A round counted from the end of its part, so that it stays 'the final' whatever the number of entrants. The grand final
 * and its second set are one: nobody plays them at different lengths.
 */
export interface SpecialRound {
  readonly part: BracketPart;
  readonly fromEnd: number;
  readonly length: LengthCode;
}

/** What stands in the form; every field as typed, so that nothing is lost while it is wrong. */
export interface TournamentForm extends FormatOptions {
  readonly name: string;
  readonly game: string;
  readonly format: StageConfigDto['format'];
  readonly length: LengthCode;
  readonly special: readonly SpecialRound[];
  readonly playoff: Playoff;
  readonly capacity: number | '';
  /** How many places from the top are paid or advance. */
  readonly placesThatMatter: number;
  /** As a `datetime-local` input gives it, in the time of this device; '' for no time. */
  readonly startsAt: string;
}

export const EMPTY_FORM: TournamentForm = {
  name: '',
  game: '',
  format: 'double-elimination',
  ...EMPTY_OPTIONS,
  length: 3,
  special: [],
  playoff: NO_PLAYOFF,
  capacity: 32,
  placesThatMatter: 3,
  startsAt: '',
};

export type FormField = 'name' | 'capacity' | 'startsAt';
/** Fewest and most places that can matter: the podium always does. */
export const PLACES = { min: 3, max: 64 } as const;
/** Codes of what is missing by field; texts under `console:form.fault`. */
export type FormFaults = Readonly<Partial<Record<FormField, 'name-missing' | 'name-long' | 'capacity-range' | 'time'>>>;

export function judgeForm(form: TournamentForm): FormFaults {
  const name = judgeName(form.name);
  return {
    ...(!name.ok && {
      name: name.code === 'entrant.name_missing' ? ('name-missing' as const) : ('name-long' as const),
    }),
    ...(!isCapacity(form.capacity) && { capacity: 'capacity-range' as const }),
    ...(form.startsAt !== '' && Number.isNaN(Date.parse(form.startsAt)) && { startsAt: 'time' as const }),
  };
}

function isCapacity(capacity: number | ''): capacity is number {
  return capacity !== '' && Number.isInteger(capacity) && capacity >= MIN_ENTRANTS && capacity <= MAX_ENTRANTS;
}

type Special = NonNullable<Extract<StageConfigDto, { format: 'single-elimination' }>['lengths']['special']>[number];

/** The config to send for a bracket of so many entrants: special rounds become ordinals only here. */
export function toConfig(form: TournamentForm, entrants: number): StageConfigDto {
  const lengths = { default: toLength(form.length), special: resolveSpecial(form, entrants) };
  return toStageConfig(form.format, form, lengths, entrants);
}

export function toLength(code: LengthCode): { bestOf: 1 | 3 | 5 | 7 | 9 } | { playAll: number } {
  return code < 0 ? { playAll: -code } : { bestOf: code as 1 | 3 | 5 | 7 | 9 };
}

export function toCode(length: { readonly bestOf: number } | { readonly playAll: number }): LengthCode {
  return 'bestOf' in length ? length.bestOf : -length.playAll;
}

/** The rounds of the form's bracket without special lengths: what a special length can be given to. */
export function listRounds(form: TournamentForm, entrants: number): readonly RoundPlan[] {
  return planStructure(toConfig({ ...form, special: [] }, entrants), clampEntrants(entrants))?.rounds ?? [];
}

function resolveSpecial(form: TournamentForm, entrants: number): Special[] {
  if (form.special.length === 0) return [];
  const rounds = listRounds(form, entrants);
  return form.special.flatMap(({ part, fromEnd, length: code }): Special[] => {
    const last = countRounds(rounds, part);
    const length = toLength(code);
    if (part === 'final') return Array.from({ length: last }, (_, index) => ({ part, round: index + 1, length }));
    return last - fromEnd < 1 ? [] : [{ part, round: last - fromEnd, length }];
  });
}

export interface SpecialChoice {
  readonly special: Omit<SpecialRound, 'length'>;
  readonly plan: RoundPlan;
}

const CHOICE_ORDER: readonly BracketPart[] = ['final', 'winners', 'losers', 'third'];

/** Rounds that can have a length of their own, the one that most often has it first: finals before what leads to them. */
export function listSpecialChoices(form: TournamentForm): readonly SpecialChoice[] {
  const rounds = listRounds(form, expectedEntrants(form));
  return rounds
    .filter(({ part, round }) => part !== 'final' || round === 1)
    .flatMap((plan) => {
      const part = CHOICE_ORDER.find((one) => one === plan.part);
      if (part === undefined) return [];
      return [{ plan, special: { part, fromEnd: part === 'final' ? 0 : countRounds(rounds, part) - plan.round } }];
    })
    .sort(
      (a, b) =>
        CHOICE_ORDER.indexOf(a.special.part) - CHOICE_ORDER.indexOf(b.special.part) ||
        a.special.fromEnd - b.special.fromEnd,
    );
}

export function countRounds(rounds: readonly RoundPlan[], part: Part): number {
  return rounds.reduce((most, plan) => (plan.part === part ? Math.max(most, plan.round) : most), 0);
}

function clampEntrants(entrants: number): number {
  return Math.min(MAX_ENTRANTS, Math.max(MIN_ENTRANTS, Math.trunc(entrants) || MIN_ENTRANTS));
}

/** Number of entrants to think of while nobody has come yet: the capacity, where it is a number. */
export function expectedEntrants(form: TournamentForm): number {
  return clampEntrants(form.capacity === '' ? MIN_ENTRANTS : form.capacity);
}

export function toCreateInput(form: TournamentForm): CommandInput<'tournament.create'> {
  return {
    name: form.name.trim(),
    game: form.game.trim(),
    config: toConfig(form, expectedEntrants(form)),
    following: toFollowing(form.playoff, { default: toLength(form.length) }),
    capacity: expectedEntrants(form),
    placesThatMatter: form.placesThatMatter,
    startsAt: form.startsAt === '' ? null : Date.parse(form.startsAt),
  };
}

/** How long its matches are; undefined for lobbies. */
export function getLength(config: StageConfigDto): MatchLength | undefined {
  if ('lengths' in config) return config.lengths.default;
  return 'length' in config ? config.length : undefined;
}

/** The form that shows a tournament; its special rounds are counted from the end of a bracket of its capacity. */
export function toForm(tournament: TournamentDto): TournamentForm {
  const { config } = tournament;
  const base: TournamentForm = {
    ...EMPTY_FORM,
    name: tournament.name,
    game: tournament.game,
    format: config.format,
    length: toCode(getLength(config) ?? { bestOf: 1 }),
    capacity: tournament.capacity,
    placesThatMatter: tournament.placesThatMatter,
    startsAt: tournament.startsAt === null ? '' : toLocalInput(tournament.startsAt),
    ...readOptions(config),
    playoff: readPlayoff(tournament.following),
  };
  const rounds = listRounds(base, tournament.capacity);
  const special = listSpecial(config)
    .filter(({ part, round }) => part !== 'final' || round === 1)
    .map(({ part, round, length }) => ({
      part,
      fromEnd: part === 'final' ? 0 : countRounds(rounds, part) - round,
      length: toCode(length),
    }));
  return { ...base, special };
}

/**
 * The config to start with when so many came. Special rounds are kept as ordinals, so with fewer rounds than the
 * capacity makes they would miss their round; undefined when nothing needs to change.
 */
export function fitConfig(tournament: TournamentDto, entrants: number): StageConfigDto | undefined {
  const kept = listSpecial(tournament.config);
  if (kept.length === 0) return undefined;
  const fitted = toConfig(toForm(tournament), entrants);
  const same = JSON.stringify(listSpecial(fitted)) === JSON.stringify(kept);
  return same ? undefined : fitted;
}

function listSpecial(config: StageConfigDto): readonly Special[] {
  return 'lengths' in config && config.format !== 'swiss' ? (config.lengths.special ?? []) : [];
}

/** 2026-11-24T18:30 in the time of this device. */
function toLocalInput(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
