import type { Pace } from '#shared/domain/schedule/index.ts';
import { createStorage } from '#renderer/lib/storage.ts';

/** What of the hall the estimate needs; it seldom changes from one tournament to the next, so this device keeps it. */
export const PACE_LIMITS = {
  stations: { min: 1, max: 500 },
  minutesPerGame: { min: 1, max: 240 },
  minutesBetween: { min: 0, max: 120 },
} as const;
export type PaceField = keyof typeof PACE_LIMITS;
export const PACE_FIELDS = Object.keys(PACE_LIMITS) as readonly PaceField[];

const USUAL: Pace = { stations: 8, minutesPerGame: 15, minutesBetween: 5 };
const storage = createStorage('md.console.');

export function readPace(): Pace {
  const kept = storage.read<Partial<Pace>>('pace');
  const read = (field: PaceField): number => {
    const value = kept?.[field];
    return isPaceValue(field, value) ? value : USUAL[field];
  };
  return {
    stations: read('stations'),
    minutesPerGame: read('minutesPerGame'),
    minutesBetween: read('minutesBetween'),
  };
}

export function keepPace(pace: Pace): void {
  storage.write('pace', pace);
}

export function isPaceValue(field: PaceField, value: unknown): value is number {
  const { min, max } = PACE_LIMITS[field];
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
