import { useAsk } from './use-command.ts';

/** How often the host is asked how it is, ms. */
const EVERY_MS = 5_000;

export const useHealth = () => useAsk('host.health', {}, { refetchInterval: EVERY_MS });
