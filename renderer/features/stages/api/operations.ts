import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export const useTables = (tournament: string, stage: number) => useAsk('stage.tables', { tournament, stage });
export const usePreviewNext = (tournament: string, enabled: boolean) =>
  useAsk('stage.previewNext', { tournament }, { enabled });
export const useDrawRound = () => useCommand('stage.drawRound', 'here');
export const useTakeRoundBack = () => useCommand('stage.takeRoundBack', 'here');
export const useOpenStage = () => useCommand('stage.open', 'here');
export const useTakeStageBack = () => useCommand('stage.takeBack', 'here');
export const useDecideTie = () => useCommand('stage.decideTie', 'here');
