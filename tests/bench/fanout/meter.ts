import type { ServerOrder, ServerReport } from './orders.ts';
import { moment } from './moment.ts';

export interface Meter {
  /** A message is committed now, or about to be sent. */
  stamp(): void;
  handle(order: ServerOrder): Promise<ServerReport | null>;
}

/** What both servers measure of themselves. */
export function createMeter(stop: () => Promise<void>): Meter {
  let stamps: number[] = [];
  let cpu = process.cpuUsage();
  return {
    stamp: () => void stamps.push(moment()),
    async handle(order) {
      switch (order.kind) {
        case 'mark':
          stamps = [];
          cpu = process.cpuUsage();
          return null;
        case 'report': {
          const { user, system } = process.cpuUsage(cpu);
          return { stamps, cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 2 ** 20 };
        }
        case 'stop':
          await stop();
          return null;
      }
    },
  };
}
