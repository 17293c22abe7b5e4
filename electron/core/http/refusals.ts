import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody } from '#shared/protocol/errors.ts';
import { AppError } from '../infra/app-error.ts';
import { toErrorBody, type FaceLog } from './error-body.ts';

/** Gives every refusal the one shape `{ error }`, whoever refuses: an operation, the framework, or nobody who knows the path. */
export function addRefusals(app: FastifyInstance, log: FaceLog): void {
  app.setErrorHandler((error, request, reply) => sendRefusal(error, request, reply, log));
  app.setNotFoundHandler((request, reply) => {
    const [, name] = /^\/api\/(?:commands|queries)\/([^?/]{1,60})/.exec(request.url) ?? [];
    const error =
      name === undefined ? new AppError('request.not_found') : new AppError('operation.unknown', { details: { name } });
    sendBody(reply, error.toBody());
  });
}

/** Answers with the error's body and status. */
export function sendRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply, log: FaceLog): void {
  const body = toErrorBody(translate(error), log);
  if (body.status >= 500)
    log.warn({ code: body.code, id: body.id, method: request.method }, 'a request was not served');
  sendBody(reply, body);
}

function sendBody(reply: FastifyReply, body: ErrorBody): void {
  if (body.retryAfter !== undefined) reply.header('retry-after', body.retryAfter);
  reply
    .code(body.status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: body });
}

/** The framework's own refusals by our codes; what is not a refusal stays as it is. */
function translate(error: unknown): unknown {
  if (error instanceof AppError || !isFrameworkError(error)) return error;
  if (error.statusCode === 413) return new AppError('input.too_large');
  if (error.statusCode === 404) return new AppError('request.not_found');
  if (error.statusCode === 408) return new AppError('request.too_slow');
  if (error.statusCode === 415)
    return new AppError('input.invalid', { fields: { 'content-type': 'application/json' } });
  const isRefusal = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isRefusal ? new AppError('input.invalid', { fields: { request: error.code } }) : error;
}

function isFrameworkError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}
