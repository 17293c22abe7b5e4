import { useAsk } from '#renderer/lib/use-command.ts';

/** The address that phones in the hall reach the host by; never the page's own, which may be the desktop window's. */
export function useBase(): string | undefined {
  const access = useAsk('venue.access', {});
  return access.data?.urls[0]?.replace(/\/+$/, '');
}
