export type { JudgedRow, LobbyRules } from './judge-lobby.ts';
export { judgeLobby, listLobbyFaults, MAX_KILLS, placeRows } from './judge-lobby.ts';
export { listGames } from './list-games.ts';
export type { DrawnLobby, DrawnRound, DrawReason, NextRound, TieAcross } from './lobby.ts';
export { listOpenLobbies, listPresent } from './lobby.ts';
export type { Rotation, RotationConfig } from './rotation.ts';
export { dealGroups, drawRotation } from './rotation.ts';
