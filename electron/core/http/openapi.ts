import { z } from 'zod';
import { TournamentSnapshotSchema } from '#shared/protocol/dto/match.ts';
import type { Declaration } from '#shared/protocol/define.ts';
import { DEFAULT_MAX_BYTES, pathOf } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** Description of the HTTP face, OpenAPI 3.1, made of the declarations and nothing else. */
export function describeApi(declarations: readonly Declaration[], version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Matchdesk',
      version,
      description:
        'Every operation of the host. Commands take an `Idempotency-Key`: the same key with the same input counts once. ' +
        'Errors have one shape everywhere. The same operations and the events run over the WebSocket at `/ws`.',
    },
    paths: {
      ...Object.fromEntries(declarations.map((one) => [pathOf(one), { post: describeOperation(one) }])),
      '/api/snapshots/{tournament}': { get: describeSnapshot() },
    },
    components: {
      schemas: { Error: ERROR_SCHEMA },
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: { Error: { description: 'Refused', content: json({ $ref: '#/components/schemas/Error' }) } },
    },
    tags: [...new Set(declarations.map(tagOf))].map((name) => ({ name })),
  };
}

const ERROR_SCHEMA: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'status', 'message'],
      properties: {
        code: { type: 'string', description: 'Stable dotted code', examples: ['match.not_found'] },
        status: { type: 'integer' },
        message: { type: 'string', description: 'English fallback' },
        details: { type: 'object', description: 'Values for the text' },
        fields: { type: 'object', additionalProperties: { type: 'string' }, description: 'Faults by input path' },
        retryAfter: { type: 'integer', description: 'Seconds' },
        id: { type: 'string', description: 'Id of the log line, with `internal`' },
      },
    },
  },
};

function describeOperation(declaration: Declaration): Json {
  const { kind, name, role, summary, input, output, maxBytes = DEFAULT_MAX_BYTES } = declaration;
  const answer = { type: 'object', required: ['answer'], properties: describeAnswer(kind, schemaOf(output, 'output')) };
  return {
    operationId: name,
    tags: [tagOf(declaration)],
    summary,
    description: `A ${kind}. Lowest role: ${role}. Largest body: ${maxBytes} bytes.`,
    security: role === 'spectator' ? [{}, { accessToken: [] }] : [{ accessToken: [] }],
    ...(kind === 'command' && { parameters: [IDEMPOTENCY_KEY] }),
    requestBody: { required: true, content: json(schemaOf(input, 'input')) },
    responses: {
      200: { description: 'Done', content: json(answer) },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A UUID made by the caller, kept when the command is sent again.',
  schema: { type: 'string', format: 'uuid' },
};

function describeAnswer(kind: Declaration['kind'], answer: Json): Json {
  if (kind === 'query') return { answer };
  return { answer, replay: { const: true, description: 'The key was known: this is the first answer again.' } };
}

function describeSnapshot(): Json {
  return {
    operationId: 'snapshot',
    tags: ['tournament'],
    summary: 'A tournament whole, true at an offset of its public topic; compressed, with an ETag.',
    security: [{}, { accessToken: [] }],
    parameters: [{ name: 'tournament', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: {
      200: { description: 'The snapshot', content: json(schemaOf(TournamentSnapshotSchema, 'output')) },
      304: { description: 'The client has it already' },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

function tagOf({ name }: Declaration): string {
  return name.slice(0, name.indexOf('.'));
}

/** The JSON Schema of what goes over the wire; the dialect is OpenAPI 3.1's own, so it is not named again. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}
