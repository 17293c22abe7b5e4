import { useAsk } from '#renderer/lib/use-command.ts';

/** How often the host is asked while the list is seen, ms; it looks around itself as long as it is asked. */
const EVERY_MS = 2_500;

export const useNeighbours = () => useAsk('host.neighbours', {}, { refetchInterval: EVERY_MS });
