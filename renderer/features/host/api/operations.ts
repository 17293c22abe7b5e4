import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

/** How often the host is asked how it is, ms. */
const EVERY_MS = 5_000;

export const useLimits = () => useAsk('limits.get', {});
export const useUpdateLimits = () => useCommand('limits.update', 'here');
export const useNames = () => useAsk('names.get', {});
export const useUpdateNames = () => useCommand('names.update', 'here');
export const useRotateKeys = () => useCommand('keys.rotate');
export const useSetHttps = () => useCommand('host.setHttps');
export const useHealth = () => useAsk('host.health', {}, { refetchInterval: EVERY_MS });
