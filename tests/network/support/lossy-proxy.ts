import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

export interface LossyProxy {
  readonly port: number;
  /** How many lines were cut because something on them was lost. */
  readonly losses: number;
  /** Cuts every line, as a phone does that gets another address. */
  cut(): void;
}

/**
 * A weak Wi-Fi between a phone and the host: each piece takes `delayMs` each way, and of a hundred `lossPercent` are lost. TCP would send
 * a lost piece again, so what a page sees of a bad loss is a line that breaks, with what was on its way gone.
 */
export async function openLossyProxy(
  to: { readonly host: string; readonly port: number },
  delayMs: number,
  lossPercent: number,
  random: () => number,
): Promise<LossyProxy> {
  const pairs = new Set<() => void>();
  let losses = 0;

  function join(near: Socket): void {
    const far = connect(to);
    const cut = (): void => {
      pairs.delete(cut);
      near.destroy();
      far.destroy();
    };
    pairs.add(cut);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', cut).on('close', () => setTimeout(cut, delayMs));
      from.on('data', (piece) => {
        if (random() * 100 < lossPercent) {
          losses += 1;
          cut();
          return;
        }
        setTimeout(() => into.destroyed || into.write(piece), delayMs);
      });
    }
  }

  const server = createServer(join).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    get losses() {
      return losses;
    },
    cut: () => [...pairs].forEach((one) => one()),
  };
}
