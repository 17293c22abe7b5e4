import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export const useCreateTournament = () => useCommand('tournament.create', 'here');
export const useUpdateTournament = () => useCommand('tournament.update', 'here');
export const useMoveTournament = (errors?: 'here') => useCommand('tournament.move', errors);
export const useStartTournament = () => useCommand('tournament.start', 'here');
export const useDeleteTournament = () => useCommand('tournament.delete');
export const useRestoreTournament = () => useCommand('tournament.restore');

/** Tournaments that were put aside; asked for only when somebody looks. */
export const useDeletedTournaments = (enabled: boolean) => useAsk('tournament.list', { deleted: true }, { enabled });
