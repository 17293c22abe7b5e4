/** Lowest to highest; each may do all that the ones before it may. */
export const ROLES = ['spectator', 'player', 'referee', 'organizer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isAtLeast(role: Role, lowest: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(lowest);
}
