import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export const useDevices = () => useAsk('device.list', {});
export const useCreatePairing = () => useCommand('device.createPairing', 'here');
export const useRenameDevice = () => useCommand('device.rename', 'here');
export const useRevokeDevice = () => useCommand('device.revoke');
export const useSetScene = () => useCommand('screen.setScene', 'here');
