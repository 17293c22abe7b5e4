import type { CommandDeclaration } from '#shared/protocol/define.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import type { Door } from '../http/ports.ts';

/** Backs up before each command that is declared as one that may be regretted, when somebody asks for it who may. */
export function backUpBefore(
  door: Door,
  find: (name: string) => CommandDeclaration | undefined,
  backUp: () => Promise<void>,
): Door {
  return {
    async send(actor, name, input, key) {
      const declaration = find(name);
      if (declaration !== undefined && isAtLeast(actor.role, declaration.role) && isRisky(declaration, input))
        await backUp();
      return door.send(actor, name, input, key);
    },
    ask: (actor, name, input) => door.ask(actor, name, input),
  };
}

function isRisky(declaration: CommandDeclaration, input: unknown): boolean {
  const parsed = declaration.backUpFirst === undefined ? undefined : declaration.input.safeParse(input);
  return parsed?.success === true && declaration.backUpFirst?.(parsed.data) === true;
}
