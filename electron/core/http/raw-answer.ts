import type { Duplex } from 'node:stream';
import type { ErrorBody } from '#shared/protocol/errors.ts';

/** Answers on a bare socket, where no HTTP response object exists, in the one shape of errors; then ends it. */
export function answerRaw(socket: Duplex, error: ErrorBody): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const text = JSON.stringify({ error });
  socket.on('error', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${error.status} Refused`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      'x-content-type-options: nosniff',
      `content-length: ${Buffer.byteLength(text)}`,
      '',
      text,
    ].join('\r\n'),
  );
}
