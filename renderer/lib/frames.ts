import type { ServerFrame } from '#shared/protocol/frames.ts';
import { translateStandIns } from './stand-in.ts';

const KINDS: ReadonlySet<unknown> = new Set<ServerFrame['t']>([
  'welcome',
  'answer',
  'error',
  'subscribed',
  'reset',
  'event',
  'live',
  'ping',
  'end',
]);

/** Reads one frame of the host; undefined for what this page does not know, which it lets pass. */
export function readServerFrame(text: string): ServerFrame | undefined {
  try {
    const value: unknown = JSON.parse(translateStandIns(text));
    return isServerFrame(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isServerFrame(value: unknown): value is ServerFrame {
  return typeof value === 'object' && value !== null && 't' in value && KINDS.has(value.t);
}
