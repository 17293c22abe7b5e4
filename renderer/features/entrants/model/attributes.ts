import { readPoints } from '#shared/domain/entrants/index.ts';
import type { CommandInput } from '#shared/protocol/registry.ts';

/** What is typed of an entrant's attributes; `since` as a date field has it: 2019-05-01. */
export interface AttributesDraft {
  readonly club: string;
  readonly region: string;
  readonly points: string;
  readonly since: string;
}

export const NO_ATTRIBUTES: AttributesDraft = { club: '', region: '', points: '', since: '' };

interface Attributes {
  readonly club?: string | undefined;
  readonly region?: string | undefined;
  readonly points: number | null;
  readonly since: number | null;
}

export function toDraft({ club = '', region = '', points, since }: Attributes): AttributesDraft {
  return {
    club,
    region,
    points: points === null ? '' : String(points),
    since: since === null ? '' : new Date(since).toISOString().slice(0, 10),
  };
}

type Input = Pick<CommandInput<'entrant.update'>, 'club' | 'region' | 'points' | 'since'>;

/** What the command takes; undefined while the points are no number. */
export function toInput(draft: AttributesDraft): Required<Input> | undefined {
  const points = readPoints(draft.points);
  if (!points.ok) return undefined;
  const since = draft.since === '' ? null : Date.parse(`${draft.since}T00:00:00Z`);
  return { club: draft.club.trim(), region: draft.region.trim(), points: points.value, since };
}
