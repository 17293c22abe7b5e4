import { isDeepStrictEqual } from 'node:util';
import type { EventFrame } from '#shared/protocol/frames.ts';
import type { Deed } from './deeds.ts';
import type { Reply, Wire } from './wire.ts';

export interface Entry {
  readonly deed: Deed;
  /** Opens the same sender's line again. */
  readonly sender: string;
  readonly reply: Reply;
}

/** What the clients know of a run: what they sent and were answered, and what they were shown. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Events by topic, as a spectator got them. */
  readonly seen = new Map<string, EventFrame[]>();

  readonly see = (event: EventFrame): void => {
    const list = this.seen.get(event.topic) ?? [];
    this.seen.set(event.topic, list);
    list.push(event);
  };

  count(kind: Reply['kind']): number {
    return this.entries.filter(({ reply }) => reply.kind === kind).length;
  }
}

/**
 * Sends everything again by the same keys, and tells what is not as it was promised. SPEC [OP2]: what was answered gets the first
 * answer; what was lost is done now or was done, once either way.
 */
export async function sendAgain(ledger: Ledger, lines: ReadonlyMap<string, Wire>): Promise<string[]> {
  const faults: string[] = [];
  for (const { deed, sender, reply } of ledger.entries) {
    if (reply.kind === 'refused') continue;
    const line = lines.get(sender);
    const again = await line?.send(deed.name, deed.input, deed.key);
    const what = `${deed.name} ${deed.key}`;
    if (again === undefined || again.kind === 'lost') faults.push(`${what}: no answer after the restart`);
    else if (reply.kind === 'answered') {
      if (again.kind === 'refused') faults.push(`${what}: was answered, and is ${again.code} now`);
      else if (!again.replay) faults.push(`${what}: was answered, and was done a second time`);
      else if (!isSame(deed, reply.answer, again.answer)) faults.push(`${what}: has another answer now`);
    } else if (again.kind === 'answered') {
      const third = await line?.send(deed.name, deed.input, deed.key);
      const isKept = third?.kind === 'answered' && third.replay && isSame(deed, again.answer, third.answer);
      if (!isKept) faults.push(`${what}: its key is not remembered`);
    }
  }
  return faults;
}

/** Tokens are made anew each time, for the same device. */
function isSame(deed: Deed, first: unknown, second: unknown): boolean {
  if (deed.name !== 'session.join') return isDeepStrictEqual(first, second);
  return readDevice(first) !== '' && readDevice(first) === readDevice(second);
}

function readDevice(answer: unknown): string {
  const { device, person } = answer as { device?: string; person?: string };
  return device === undefined || person === undefined ? '' : `${device} ${person}`;
}
