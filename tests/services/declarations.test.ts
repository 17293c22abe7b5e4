import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECLARATIONS, isCommand, isQuery } from '#shared/protocol/registry.ts';
import { ROLES, type Role } from '#shared/protocol/roles.ts';
import { commandHandlers, queryHandlers, scanHandlers } from '#core/services/registry.ts';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import { digestStore, query } from '#tests/support/store.ts';

describe('the operations', () => {
  const commands = DECLARATIONS.filter(isCommand);
  const queries = DECLARATIONS.filter(isQuery);

  it('have one name each', () => {
    expect(new Set(DECLARATIONS.map(({ name }) => name)).size).toBe(DECLARATIONS.length);
  });

  it('have a handler each, and every handler its declaration', () => {
    expect([...commandHandlers.keys()].sort()).toEqual(commands.map(({ name }) => name).sort());
    expect([...queryHandlers.keys(), ...scanHandlers.keys()].sort()).toEqual(queries.map(({ name }) => name).sort());
    for (const declaration of commands) expect(commandHandlers.get(declaration.name)?.declaration).toBe(declaration);
    for (const declaration of queries) {
      const handlers = declaration.cost === 'scan' ? scanHandlers : queryHandlers;
      expect(handlers.get(declaration.name)?.declaration, declaration.name).toBe(declaration);
    }
  });

  it('are audited by a word of their own', () => {
    expect(new Set(commands.map(({ audit }) => audit)).size).toBe(commands.length);
  });
});

describe('an operation asked for one role below its own', () => {
  let core: TestCore;
  let clients: Record<Role, Client>;
  beforeAll(async () => {
    core = await makeCore();
    const paired = async (role: 'referee' | 'organizer') => {
      const { token } = await core.desk.send('device.createPairing', { role });
      return core.as((await core.anyone.send('session.exchange', { token })).accessToken);
    };
    clients = {
      spectator: core.anyone,
      player: await core.join('Ana'),
      referee: await paired('referee'),
      organizer: await paired('organizer'),
      admin: core.desk,
    };
  });
  afterAll(() => core.stop());

  for (const declaration of DECLARATIONS.filter(({ role }) => role !== 'spectator')) {
    it(`${declaration.name} is refused, before its input is looked at, and nothing is stored`, async () => {
      const below = ROLES[ROLES.indexOf(declaration.role) - 1] ?? 'spectator';
      const before = digestStore(core);
      const client = clients[below];
      const asked = isCommand(declaration)
        ? client.sendRaw(declaration.name, { nonsense: true }, randomUUID())
        : client.ask(declaration.name as never, { nonsense: true } as never);
      await expect(asked).rejects.toThrow(below === 'spectator' ? 'auth.required' : 'auth.forbidden');
      expect(digestStore(core)).toBe(before);
    });

    it(`${declaration.name} looks at the input of its own role`, async () => {
      const client = clients[declaration.role];
      const asked = isCommand(declaration)
        ? client.sendRaw(declaration.name, { nonsense: true }, randomUUID())
        : client.ask(declaration.name as never, { nonsense: true } as never);
      await expect(asked).rejects.toThrow('input.invalid');
    });
  }

  it('has named every actor in the audit log by an id or a role, never by a name', () => {
    for (const { actor } of query<{ actor: string }>(core, 'select distinct actor from audit'))
      expect(actor).toMatch(/^((person|device):[0-9a-f-]{36}|spectator|admin)$/);
  });
});
