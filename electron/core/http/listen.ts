import type { FastifyInstance } from 'fastify';
import { StartError } from '../core-api.ts';

const EXIT_CODE = 3;
/**
 * Lines that may wait to be accepted. When an access point comes back so do all phones at once; those that find no room wait
 * for a second, then two, then four, until their system tries again. The system's own limit holds where it is lower.
 */
const BACKLOG = 4_096;

/** Listens on `port` (0 takes a free one) and gives the port; a StartError says in one line why it cannot. */
export async function listen(app: FastifyInstance, port: number, bind: string): Promise<number> {
  try {
    await app.listen({ port, host: bind, backlog: BACKLOG });
  } catch (error) {
    throw explain(error, port, bind);
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function explain(error: unknown, port: number, bind: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const text = `Port ${port} is taken: Matchdesk may be running already, or another program uses it. Take another one with --port.`;
    return new StartError('start.port_in_use', text, EXIT_CODE);
  }
  if (code === 'EACCES') {
    return new StartError(
      'start.port_refused',
      `Port ${port} may not be used by this user. Take one above 1023 with --port.`,
      EXIT_CODE,
    );
  }
  if (code === 'EADDRNOTAVAIL') {
    return new StartError('start.address_unknown', `This computer has no address ${bind}.`, EXIT_CODE);
  }
  return error;
}
