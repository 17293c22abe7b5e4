import { createClient, type Client } from '#renderer/lib/client.ts';
import { createHttpClient } from '#renderer/lib/http.ts';
import { createMemoryBacking, createStorage } from '#renderer/lib/storage.ts';
import { createPageTransport } from '#tests/support/page-transport.ts';

/** The pages' own client on a device of its own: it reconnects, resumes and sends again as a phone in the hall does. */
export function openDevice(url: string): Client {
  return createClient({
    transport: createPageTransport(url),
    storage: createStorage('', createMemoryBacking()),
    http: (options) => createHttpClient({ ...options, base: url, fetch: fetchFrom(url) }),
  });
}

/** Exchanges a one-time token and stays signed in. */
export async function signIn(url: string, token: string): Promise<Client> {
  const client = openDevice(url);
  const { answer } = await client.http.postCommand('session.exchange', { token });
  client.signIn(answer);
  return client;
}

export function tokenOf(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? '';
}

/** A browser names the origin of its page; Node has none. */
function fetchFrom(origin: string): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    return fetch(input, { ...init, headers });
  };
}
