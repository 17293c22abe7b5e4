import type { Client } from '#renderer/lib/client.ts';

/** Takes the one-time token out of the address, so that it is neither kept in the history nor shared with a copied link. */
export function takeLinkToken(window: Pick<Window, 'location' | 'history'>): string | undefined {
  const { hash, pathname, search } = window.location;
  const token = new URLSearchParams(hash.slice(1)).get('token');
  if (token === null) return undefined;
  window.history.replaceState(null, '', pathname + search);
  return token;
}

/** Exchanges a link's token for this device's session. Rejects with the host's word when it was used or has run out. */
export async function exchangeLink(client: Client, token: string): Promise<void> {
  const { answer } = await client.send('session.exchange', { token });
  client.signIn(answer);
}
