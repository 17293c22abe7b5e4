import type { TFunction } from 'i18next';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { decodeState } from '#renderer/lib/rows.ts';
import type { Facts } from './facts.ts';
import type { FavouritePath } from './favourite-path.ts';
import { sayStation } from './words.ts';

interface Standing {
  readonly entrant: EntrantDto;
  readonly path: FavouritePath | undefined;
  readonly place: number | undefined;
  readonly stage: number;
  readonly facts: Facts;
}

/** One sentence on where an entrant stands. */
export function sayFavourite(t: TFunction, { entrant, path, place, stage, facts }: Standing): string {
  if (entrant.state === 'disqualified') return t('favourite.disqualified');
  if (path === undefined) return t('favourite.registered');
  if (place !== undefined) {
    return place === 1 ? t('favourite.champion') : t('favourite.place', { formatted: formatNumber(place) });
  }
  const { now } = path;
  if (now.kind === 'waits') {
    return t(now.side === 'winner' ? 'favourite.waits' : 'favourite.waitsLoser', { no: formatNumber(now.from) });
  }
  const opponent = facts.nameOf(stage, now.opponent);
  if (now.kind === 'over') {
    if (now.won) return t('favourite.champion');
    return opponent === '' ? t('favourite.outPlain') : t('favourite.out', { opponent });
  }
  const station = now.match[7] === '' ? '' : sayStation(t, now.match[7]);
  switch (decodeState(now.match[1])) {
    case 'live':
    case 'paused':
      return t(station === '' ? 'favourite.live' : 'favourite.liveAt', { opponent, station });
    case 'called':
    case 'checked_in':
      return t('favourite.called', { opponent, station });
    case 'submitted':
    case 'disputed':
      return t('favourite.submitted', { opponent });
    default:
      return t('favourite.next', { opponent });
  }
}
