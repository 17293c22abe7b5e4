import { z } from 'zod';
import type { ClientFrame } from '#shared/protocol/frames.ts';
import { parseForeignJson } from '../infra/json.ts';

const FrameIdSchema = z.int().min(0);
const OperationSchema = z.string().min(1).max(60);
const TopicSchema = z.string().min(1).max(80);

/** SPEC [FR2]: what a client may send; strict, so that a mistake shows at once. */
const ClientFrameSchema = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('hello'), protocol: z.int(), token: z.string().min(1).max(4096).exactOptional() }),
  z.strictObject({ t: z.literal('send'), id: FrameIdSchema, name: OperationSchema, input: z.unknown(), key: z.uuid() }),
  z.strictObject({ t: z.literal('ask'), id: FrameIdSchema, name: OperationSchema, input: z.unknown() }),
  z.strictObject({
    t: z.literal('subscribe'),
    topic: TopicSchema,
    epoch: z.string().min(1).max(80).exactOptional(),
    offset: z.int().min(0).exactOptional(),
  }),
  z.strictObject({ t: z.literal('unsubscribe'), topic: TopicSchema }),
  z.strictObject({ t: z.literal('pong') }),
]);

const WithIdSchema = z.looseObject({ id: FrameIdSchema });

export type ReadFrame =
  | { readonly ok: true; readonly frame: ClientFrame }
  /** `id` of the frame where it could be made out, so that the asker hears of its mistake. */
  | { readonly ok: false; readonly id: number | null; readonly fields: Record<string, string> };

/** Reads one text frame of a client; anything that is none is told by field. */
export function readClientFrame(text: string): ReadFrame {
  let value: unknown;
  try {
    value = parseForeignJson(text);
  } catch {
    return { ok: false, id: null, fields: { frame: 'not_json' } };
  }
  const parsed = ClientFrameSchema.safeParse(value);
  if (!parsed.success) return refuse(value, listFields(parsed.error));
  const frame = parsed.data;
  if (frame.t === 'subscribe' && (frame.epoch === undefined) !== (frame.offset === undefined)) {
    return refuse(value, { [frame.epoch === undefined ? 'epoch' : 'offset']: 'required' });
  }
  return { ok: true, frame };
}

function refuse(value: unknown, fields: Record<string, string>): ReadFrame {
  const withId = WithIdSchema.safeParse(value);
  return { ok: false, id: withId.success ? withId.data.id : null, fields };
}

function listFields(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, code }) => [path.join('.') || 'frame', code]));
}
