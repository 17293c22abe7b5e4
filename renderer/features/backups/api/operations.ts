import type { BackupPlace } from '#shared/protocol/dto/backup.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

/** How often the list is asked for: backups come by themselves. While one is made its steps are shown. */
const EVERY_MS = 5_000;
const BUSY_MS = 700;

export const useBackups = (busy: boolean) => useAsk('backup.list', {}, { refetchInterval: busy ? BUSY_MS : EVERY_MS });
export const usePreview = (name: string, place: BackupPlace) => useAsk('backup.preview', { name, place });
export const useRecoveryCode = (enabled: boolean) => useAsk('backup.code', {}, { enabled });
export const useMakeBackup = () => useCommand('backup.make');
export const useSetSecond = () => useCommand('backup.setSecond', 'here');
export const useRestore = () => useCommand('backup.restore', 'here');
export const useUndoRestore = () => useCommand('backup.undoRestore', 'here');
