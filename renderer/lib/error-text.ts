import i18next from 'i18next';
import { AppClientError } from './client-error.ts';
import { formatDigits } from './format.ts';
import type { ErrorBody } from '#shared/protocol/errors.ts';

/** The sentence that tells a person what is wrong and what to do, in the language in use. Takes any thrown value. */
export function errorText(error: unknown): string {
  const body = readError(error);
  const values = Object.fromEntries(
    Object.entries({ ...body.details, retryAfter: body.retryAfter ?? 0 }).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatDigits(String(value)) : value,
    ]),
  );
  const options = { ns: 'errors', ...values, id: body.id ?? '', code: body.code };
  return i18next.t([body.code, 'unknown'], options);
}

/** The same for a refusal that came beside an answer. */
export function refusalText({
  code,
  details = {},
}: {
  readonly code: string;
  readonly details?: ErrorBody['details'] | undefined;
}): string {
  return errorText({ code, details, status: 422, message: code });
}

/** The sentence for one faulty field of an `input.invalid`, by what the host said of it. */
export function fieldText(fault: string): string {
  return i18next.t([`field_${fault}`, 'field_invalid'], { ns: 'errors' });
}

function readError(error: unknown): ErrorBody {
  if (error instanceof AppClientError) return error.toBody();
  if (typeof error === 'object' && error !== null && 'code' in error && 'status' in error) return error as ErrorBody;
  return { code: 'unknown', status: 0, message: String(error) };
}
