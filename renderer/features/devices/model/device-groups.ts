import type { DeviceDto } from '#shared/protocol/dto/session.ts';

export interface DeviceGroups {
  readonly desks: readonly DeviceDto[];
  readonly screens: readonly DeviceDto[];
  readonly players: readonly DeviceDto[];
}

/** Devices by what they are for; connected ones first, then by name as people count ('screen 2' before 'screen 10'). */
export function groupDevices(devices: readonly DeviceDto[]): DeviceGroups {
  const sorted = devices.toSorted(
    (a, b) => Number(b.connected) - Number(a.connected) || a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
  return {
    desks: sorted.filter(({ kind }) => kind === 'desk' || kind === 'admin' || kind === 'window'),
    screens: devices
      .filter(({ kind }) => kind === 'screen')
      .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
    players: sorted.filter(({ kind }) => kind === 'player'),
  };
}
