import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Which page answers at which paths; everything below a path is that page's own matter. */
const PAGES: readonly { readonly page: string; readonly paths: readonly string[] }[] = [
  { page: 'spectator.html', paths: ['/', '/t', '/t/*'] },
  { page: 'player.html', paths: ['/play', '/play/*'] },
  { page: 'console.html', paths: ['/console', '/console/*'] },
  { page: 'screen.html', paths: ['/screen', '/screen/*'] },
];

const NOT_BUILT = `Matchdesk is running, but its pages are not built here.
Build them with: npm run build
The API answers all the same; read about it at /api/docs
`;

/** Built files carry a hash of their content in their name, so they never change; everything else is asked for anew. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Serves the built pages. Without them each page's path answers with a text that says what to do. */
export async function addPages(app: FastifyInstance, pagesDir: string | undefined): Promise<void> {
  const root = pagesDir !== undefined && existsSync(join(pagesDir, 'spectator.html')) ? pagesDir : undefined;
  if (root !== undefined) {
    await app.register(fastifyStatic, {
      root,
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.startsWith(join(root, 'assets')) ? FOREVER : ASK_AGAIN);
      },
    });
  }
  for (const { page, paths } of PAGES) {
    for (const path of paths) {
      app.get(path, (_request, reply) => {
        if (root !== undefined) return reply.sendFile(page);
        return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
      });
    }
  }
}
