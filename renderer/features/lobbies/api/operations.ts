import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export const useLobbies = (tournament: string, stage: number) => useAsk('stage.lobbies', { tournament, stage });
export const useEnterLobby = () => useCommand('lobby.enterResult', 'here');
export const useUndoLobby = () => useCommand('match.undo');
