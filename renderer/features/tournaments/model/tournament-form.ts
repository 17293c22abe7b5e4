import { judgeName } from '#shared/domain/entrants/index.ts';
import type { CommandInput } from '#shared/protocol/registry.ts';
import type { TournamentDto } from './dto.ts';
import { readFollowing, toFollowing } from './following.ts';
import type { FollowingForm } from './following.ts';
import { readPlacement } from './format-options.ts';
import { clampEntrants, EMPTY_STAGE, toConfig, toStageForm } from './stage-form.ts';
import type { StageForm } from './stage-form.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS } from './structure.ts';

/** What stands in the form; every field as typed, so that nothing is lost while it is wrong. The first stage is its own. */
export interface TournamentForm extends StageForm {
  readonly name: string;
  readonly game: string;
  readonly following: readonly FollowingForm[];
  readonly capacity: number | '';
  /** How many places from the top are paid or advance. */
  readonly placesThatMatter: number;
  /** As a `datetime-local` input gives it, in the time of this device; '' for no time. */
  readonly startsAt: string;
}

export const EMPTY_FORM: TournamentForm = {
  ...EMPTY_STAGE,
  name: '',
  game: '',
  following: [],
  capacity: 32,
  placesThatMatter: 3,
  startsAt: '',
};

export type FormField = 'name' | 'capacity' | 'startsAt' | 'placement';
/** Fewest and most places that can matter: the podium always does. */
export const PLACES = { min: 3, max: 64 } as const;
/** Codes of what is missing by field; texts under `console:form.fault`. */
export type FormFaults = Readonly<
  Partial<Record<FormField, 'name-missing' | 'name-long' | 'capacity-range' | 'time' | 'placement-list'>>
>;

export function judgeForm(form: TournamentForm): FormFaults {
  const name = judgeName(form.name);
  return {
    ...(!name.ok && {
      name: name.code === 'entrant.name_missing' ? ('name-missing' as const) : ('name-long' as const),
    }),
    ...(!isCapacity(form.capacity) && { capacity: 'capacity-range' as const }),
    ...(form.startsAt !== '' && Number.isNaN(Date.parse(form.startsAt)) && { startsAt: 'time' as const }),
    ...([form, ...form.following.map(({ stage }) => stage)].some(isPlacementWrong) && {
      placement: 'placement-list' as const,
    }),
  };
}

function isPlacementWrong({ format, placement }: StageForm): boolean {
  return format === 'battle-royale' && readPlacement(placement) === undefined;
}

function isCapacity(capacity: number | ''): capacity is number {
  return capacity !== '' && Number.isInteger(capacity) && capacity >= MIN_ENTRANTS && capacity <= MAX_ENTRANTS;
}

/** Number of entrants to think of while nobody has come yet: the capacity, where it is a number. */
export function expectedEntrants(form: TournamentForm): number {
  return clampEntrants(form.capacity === '' ? MIN_ENTRANTS : form.capacity);
}

export function toCreateInput(form: TournamentForm): CommandInput<'tournament.create'> {
  return {
    name: form.name.trim(),
    game: form.game.trim(),
    config: toConfig(form),
    following: toFollowing(form.following),
    capacity: expectedEntrants(form),
    placesThatMatter: form.placesThatMatter,
    startsAt: form.startsAt === '' ? null : Date.parse(form.startsAt),
  };
}

/** The form that shows a tournament. */
export function toForm(tournament: TournamentDto): TournamentForm {
  return {
    ...toStageForm(tournament.config),
    name: tournament.name,
    game: tournament.game,
    following: readFollowing(tournament.following),
    capacity: tournament.capacity,
    placesThatMatter: tournament.placesThatMatter,
    startsAt: tournament.startsAt === null ? '' : toLocalInput(tournament.startsAt),
  };
}

/** 2026-11-24T18:30 in the time of this device. */
function toLocalInput(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
