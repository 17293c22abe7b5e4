import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { readOrigin } from '../host-address.ts';
import { DoneSchema, IdSchema, NameSchema, TimeSchema } from '../dto/common.ts';
import { RoleSchema, SceneSchema, TokensSchema } from '../dto/session.ts';

const CodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{6}$/);
const PinSchema = z.string().regex(/^[0-9]{4,8}$/);
const SecretTokenSchema = z.string().min(20).max(200);

export const sessionJoin = declareCommand({
  name: 'session.join',
  role: 'spectator',
  audit: 'person.joined',
  summary: 'Join the event with its code and a name; makes a person and signs the device in as a player.',
  input: z.strictObject({ code: CodeSchema, name: NameSchema, pin: PinSchema.optional() }),
  output: TokensSchema,
});

export const sessionReturn = declareCommand({
  name: 'session.return',
  role: 'spectator',
  audit: 'person.returned',
  summary: 'Come back as the same person from another device, by name and PIN.',
  input: z.strictObject({ code: CodeSchema, name: NameSchema, pin: PinSchema }),
  output: TokensSchema,
});

export const sessionExchange = declareCommand({
  name: 'session.exchange',
  role: 'spectator',
  audit: 'device.signed-in',
  summary:
    "Exchange a one-time token from a link or QR code (the console's admin link, a paired desk, an entrant's personal code) for a session.",
  input: z.strictObject({ token: SecretTokenSchema }),
  output: TokensSchema,
});

export const sessionPair = declareCommand({
  name: 'session.pair',
  role: 'spectator',
  audit: 'device.paired',
  summary: "Pair this device as a desk by the code shown in the console's window.",
  input: z.strictObject({ code: CodeSchema, name: NameSchema }),
  output: TokensSchema,
});

export const sessionRefresh = declareCommand({
  name: 'session.refresh',
  role: 'spectator',
  audit: 'device.refreshed',
  summary:
    'Take the next pair of tokens; the former refresh token answers the same for 60 seconds, later it signs the device out.',
  input: z.strictObject({ refreshToken: SecretTokenSchema }),
  output: TokensSchema,
});

export const sessionSignOut = declareCommand({
  name: 'session.signOut',
  role: 'spectator',
  audit: 'device.signed-out',
  summary: 'Sign this device out.',
  input: z.strictObject({}),
  output: DoneSchema,
});

export const screenRegister = declareCommand({
  name: 'screen.register',
  role: 'spectator',
  audit: 'screen.appeared',
  summary: 'A venue screen appears; it shows nothing until the console gives it a scene.',
  input: z.strictObject({}),
  output: TokensSchema,
});

export const screenSetScene = declareCommand({
  name: 'screen.setScene',
  role: 'organizer',
  audit: 'screen.scene-set',
  summary: 'Give a venue screen a scene.',
  input: z.strictObject({ device: IdSchema, scene: SceneSchema }),
  output: DoneSchema,
});

export const deviceCreatePairing = declareCommand({
  name: 'device.createPairing',
  role: 'admin',
  audit: 'device.pairing-made',
  summary: 'Make a code and a QR token that pair one device within 2 minutes, once.',
  input: z.strictObject({ role: z.enum(['referee', 'organizer']) }),
  output: z.strictObject({ code: z.string(), token: z.string(), expiresAt: TimeSchema, role: RoleSchema }),
});

export const deviceRename = declareCommand({
  name: 'device.rename',
  role: 'organizer',
  audit: 'device.renamed',
  summary: 'Name a device or a screen.',
  input: z.strictObject({ device: IdSchema, name: NameSchema }),
  output: DoneSchema,
});

export const deviceRevoke = declareCommand({
  name: 'device.revoke',
  role: 'organizer',
  audit: 'device.revoked',
  summary: 'Sign a device out at once; only an admin may sign a desk out.',
  input: z.strictObject({ device: IdSchema }),
  output: DoneSchema,
});

export const venueUpdate = declareCommand({
  name: 'venue.update',
  role: 'organizer',
  audit: 'venue.updated',
  summary: "Change the event's name.",
  input: z.strictObject({ name: NameSchema }),
  output: DoneSchema,
});

export const venueRenewCode = declareCommand({
  name: 'venue.renewCode',
  role: 'organizer',
  audit: 'venue.code-renewed',
  summary: 'Make a new code for joining; the old one ends, who has joined stays.',
  input: z.strictObject({}),
  output: z.strictObject({ code: z.string() }),
});

export const venueMarkPrinted = declareCommand({
  name: 'venue.markPrinted',
  role: 'organizer',
  audit: 'venue.printed',
  summary:
    'Remember the address that was printed, so that the desk is told when it no longer leads here. null: no paper hangs any more.',
  input: z.strictObject({
    url: z
      .string()
      .refine((url) => readOrigin(url) !== undefined)
      .nullable(),
  }),
  output: DoneSchema,
});

export const personRename = declareCommand({
  name: 'person.rename',
  role: 'organizer',
  audit: 'person.renamed',
  summary: 'Change or hide a name that should not be shown in the hall.',
  input: z.strictObject({ person: IdSchema, name: NameSchema }),
  output: DoneSchema,
});
