import { existsSync } from 'node:fs';

/** File of a thread: beside the one that asks (`base`, its import.meta.url) in the sources, a file of its own beside the bundle. */
export function findWorker(base: string, source: string, built: string): URL {
  const here = new URL(source, base);
  if (base.endsWith('.ts') && existsSync(here)) return here;
  const bundled = [`./${built}`, `../${built}`].map((path) => new URL(path, base)).find((url) => existsSync(url));
  if (bundled === undefined) throw new Error(`the thread ${built} is missing from this build`);
  return bundled;
}
