export { placeGroups } from './place.ts';
export type { Appearance, MatchPoints, Meeting, Tallies, Tally } from './tally.ts';
export { getTally } from './tally.ts';
export type { Bye, Duel, DuelRecord } from './tally-duels.ts';
export { tallyDuels } from './tally-duels.ts';
export type { LobbyGame, LobbyRow } from './tally-lobbies.ts';
export { tallyLobbies } from './tally-lobbies.ts';
