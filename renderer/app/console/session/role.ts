import { createContext, use } from 'react';
import { isAtLeast } from '#shared/protocol/roles.ts';
import type { Role } from '#shared/protocol/roles.ts';

/** What this device may do. Screens leave out what the host would refuse; the host refuses it all the same. */
export const RoleContext = createContext<Role>('spectator');

export function useMay(lowest: Role): boolean {
  return isAtLeast(use(RoleContext), lowest);
}
