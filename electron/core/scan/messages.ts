import { z } from 'zod';
import { RoleSchema } from '#shared/protocol/dto/session.ts';

export const ActorSchema = z.object({
  role: RoleSchema,
  device: z.string().nullable(),
  person: z.string().nullable(),
  address: z.string(),
  key: z.string(),
});

const DetailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional();

/** What the thread is asked: a `scan` query, or work of the host's own. */
export const MessageSchema = z.union([
  z.object({ id: z.int(), name: z.string(), actor: ActorSchema, input: z.unknown(), now: z.number() }),
  z.object({ id: z.int(), job: z.string(), input: z.unknown() }),
]);

/** What the thread answers: the answer, or an error whose code is '' when it is a fault of ours. */
export const ReplySchema = z.union([
  z.object({ id: z.int(), error: z.object({ code: z.string(), message: z.string(), details: DetailsSchema }) }),
  z.object({ id: z.int(), answer: z.unknown() }),
]);
