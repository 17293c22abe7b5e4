import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import { TestHost } from '../realtime/support/test-host.ts';

const DescriptionSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string(), summary: z.string() }))),
});

describe('the description of the API', () => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start();
  });
  afterAll(() => host.stop());

  it('is OpenAPI 3.1 and names every operation once, with its summary', async () => {
    const answer = await fetch(`${host.url}/api/openapi.json`);
    const { openapi, paths } = DescriptionSchema.parse(await answer.json());
    expect(openapi).toBe('3.1.0');
    const described = Object.values(paths).flatMap((methods) => Object.values(methods));
    const operations = described.filter(({ operationId }) => operationId !== 'snapshot');
    expect(operations.map(({ operationId, summary }) => [operationId, summary])).toEqual(
      DECLARATIONS.map(({ name, summary }) => [name, summary]),
    );
  });

  it('says what goes in, what comes out, who may ask and that a command takes a key', async () => {
    const { paths } = DescriptionSchema.parse(await (await fetch(`${host.url}/api/openapi.json`)).json());
    expect(paths['/api/commands/match.call']?.['post']).toMatchObject({
      security: [{ accessToken: [] }],
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
      requestBody: { content: { 'application/json': { schema: { type: 'object', additionalProperties: false } } } },
      responses: { default: { $ref: '#/components/responses/Error' } },
    });
    const me = paths['/api/queries/session.me']?.['post'];
    expect(me).toMatchObject({ security: [{}, { accessToken: [] }] });
    expect(me).not.toHaveProperty('parameters');
  });

  it('refers to nothing that is not in it', async () => {
    const text = await (await fetch(`${host.url}/api/openapi.json`)).text();
    const document: unknown = JSON.parse(text);
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = pointer
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect([pointer, found]).not.toEqual([pointer, undefined]);
    }
  });

  it('is read on a page that loads from this host alone', async () => {
    const page = await fetch(`${host.url}/api/docs`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap(([, link]) => link ?? []);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      const answer = await fetch(new URL(link, `${host.url}/api/docs`));
      expect([link, answer.status]).toEqual([link, 200]);
    }
    expect(await (await fetch(`${host.url}/api/docs/json`)).json()).toEqual(
      await (await fetch(`${host.url}/api/openapi.json`)).json(),
    );
  });
});
