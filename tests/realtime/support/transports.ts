import { expect } from 'vitest';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { until, type TestClient } from './test-client.ts';
import type { TestHost } from './test-host.ts';

/** The contract of a session is tested on every transport. */
export const TRANSPORTS: readonly [string, (host: TestHost) => TestClient][] = [
  ['over a WebSocket', (host) => host.connect()],
  ['directly', (host) => host.connectDirectly()],
];

export async function sayHelloAgain(client: TestClient, token: string): Promise<void> {
  const count = client.of('welcome').length;
  client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token });
  await client.sees('welcome', count + 1);
}

/** Lets the host hear each client once. */
export async function passAMoment(...clients: TestClient[]): Promise<void> {
  for (const client of clients) {
    const count = client.of('answer').length + client.of('error').length;
    client.send({ t: 'ask', id: 0, name: 'session.me', input: {} });
    await until(() => expect(client.of('answer').length + client.of('error').length).toBe(count + 1));
  }
}
