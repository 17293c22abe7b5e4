import { z } from 'zod';
import { RoleSchema } from '#shared/protocol/dto/session.ts';

export const ActorSchema = z.object({
  role: RoleSchema,
  device: z.string().nullable(),
  person: z.string().nullable(),
  address: z.string(),
  key: z.string(),
});

/** What the thread answers: the answer, or an error whose code is '' when it is a fault of ours. */
export const ReplySchema = z.union([
  z.object({ id: z.int(), error: z.object({ code: z.string(), message: z.string() }) }),
  z.object({ id: z.int(), answer: z.unknown() }),
]);
