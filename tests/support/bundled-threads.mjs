// Preloaded by vitest's workers: a thread of the host, which they would read from hundreds of sources, starts from its bundle (`programs.ts`).
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const folder = process.env.MATCHDESK_TEST_PROGRAMS;
if (folder !== undefined) {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const [, thread] = /\/electron\/core\/(scan|backup)\/worker\.ts$/.exec(found.url) ?? [];
      if (thread === undefined) return found;
      return { ...found, url: `${pathToFileURL(folder)}/${thread}-worker.js`, format: 'module' };
    },
  });
}
