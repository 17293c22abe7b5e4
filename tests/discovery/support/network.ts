import { execFileSync } from 'node:child_process';

/** Three computers on one switch, as network namespaces of this machine. */
export interface TestNetwork {
  /** Names for `ip netns exec`. */
  readonly host: string;
  readonly client: string;
  readonly third: string;
  ip(...args: string[]): void;
  remove(): void;
}

let made = 0;

/** Makes the network; throws where namespaces cannot be made. The names hold the process id, so that runs do not meet. */
export function makeNetwork(): TestNetwork {
  const prefix = `md${process.pid}-${++made}`;
  const [hub, host, client, third] = [`${prefix}-sw`, `${prefix}-h1`, `${prefix}-h2`, `${prefix}-h3`];
  const ip = (...args: string[]) => void execFileSync('ip', args, { stdio: 'pipe' });
  const remove = () => {
    for (const name of [host, client, third, hub]) {
      try {
        ip('netns', 'del', name);
      } catch {
        // It was not made.
      }
    }
  };
  try {
    ip('netns', 'add', hub);
    ip('-n', hub, 'link', 'add', 'br0', 'type', 'bridge', 'mcast_snooping', '0');
    ip('-n', hub, 'link', 'set', 'br0', 'up');
    addComputer(ip, hub, host, 1);
    addComputer(ip, hub, client, 2);
    addComputer(ip, hub, third, 3);
  } catch (error) {
    remove();
    throw error;
  }
  return { host, client, third, ip, remove };
}

/** Why namespaces cannot be made here, or undefined where they can. */
export function findNetworkObstacle(): string | undefined {
  try {
    makeNetwork().remove();
    return undefined;
  } catch (error) {
    return `network namespaces cannot be made here: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

/** Plugs a computer into the switch: address 10.77.0.<number>; also again, after its card was pulled. */
export function addCard(network: TestNetwork, name: string, number: number): void {
  const hub = name.replace(/-h[0-9]$/, '-sw');
  plug(network.ip, hub, name, number);
}

function addComputer(ip: TestNetwork['ip'], hub: string, name: string, number: number): void {
  ip('netns', 'add', name);
  ip('-n', name, 'link', 'set', 'lo', 'up');
  plug(ip, hub, name, number);
}

function plug(ip: TestNetwork['ip'], hub: string, name: string, number: number): void {
  const port = `p${number}`;
  ip('link', 'add', 'eth0', 'netns', name, 'type', 'veth', 'peer', 'name', port, 'netns', hub);
  ip('-n', hub, 'link', 'set', port, 'master', 'br0', 'up');
  ip('-n', name, 'addr', 'add', `10.77.0.${number}/24`, 'dev', 'eth0');
  ip('-n', name, 'link', 'set', 'eth0', 'up');
  ip('-n', name, 'route', 'add', '224.0.0.0/4', 'dev', 'eth0');
}
