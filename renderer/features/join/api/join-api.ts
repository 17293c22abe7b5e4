import type { Client } from '#renderer/lib/client.ts';

export interface JoinInput {
  readonly code: string;
  readonly name: string;
  /** Empty: none was set. */
  readonly pin: string;
}

/** Makes a person of this name and signs the device in. */
export async function joinEvent(client: Client, { code, name, pin }: JoinInput): Promise<void> {
  const { answer } = await client.send('session.join', { code, name, ...(pin !== '' && { pin }) });
  client.signIn(answer);
}

/** Signs the device in as a person that was here before. */
export async function returnToEvent(client: Client, input: JoinInput): Promise<void> {
  const { answer } = await client.send('session.return', input);
  client.signIn(answer);
}

/** Takes the entrant of a personal QR code, as the person that is signed in or as a new one. */
export async function exchangeClaim(client: Client, token: string): Promise<void> {
  const { answer } = await client.send('session.exchange', { token });
  client.signIn(answer);
}

export async function registerIn(client: Client, tournament: string, name: string): Promise<void> {
  await client.send('entrant.register', { tournament, name });
}

export async function claimByPin(client: Client, entrant: string, pin: string): Promise<void> {
  await client.send('entrant.claim', { entrant, pin });
}

/** Asks the desk to approve; its answer comes as a change of the person. */
export async function requestClaim(client: Client, entrant: string): Promise<void> {
  await client.send('entrant.requestClaim', { entrant });
}
