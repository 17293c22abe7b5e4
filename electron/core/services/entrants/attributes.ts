import { isSince, judgeOrigin } from '#shared/domain/entrants/index.ts';
import type { EntrantRow } from '../../db/queries/entrants.ts';
import { AppError, unwrap } from '../../infra/app-error.ts';

export interface GivenAttributes {
  readonly club?: string | undefined;
  readonly region?: string | undefined;
  readonly points?: number | null | undefined;
  readonly since?: number | null | undefined;
}

export type Attributes = Pick<EntrantRow, 'club' | 'region' | 'points' | 'since'>;

export const NO_ATTRIBUTES: Attributes = { club: '', region: '', points: null, since: null };

/**
 * What of an entrant's attributes was given, as it is kept. Refused with `entrant.club_too_long`, `entrant.region_too_long` or
 * `entrant.since_not_a_date`.
 */
export function readAttributes(given: GivenAttributes, now: number): Partial<Attributes> {
  const { club, region, points, since } = given;
  if (typeof since === 'number' && !isSince(since, now))
    throw new AppError('entrant.since_not_a_date', { details: { since: new Date(since).toISOString().slice(0, 10) } });
  return {
    ...(club !== undefined && { club: unwrap(judgeOrigin('club', club)) }),
    ...(region !== undefined && { region: unwrap(judgeOrigin('region', region)) }),
    ...(points !== undefined && { points }),
    ...(since !== undefined && { since }),
  };
}
