import { bundlePrograms } from '#tests/support/programs.ts';

/** Once a run, before the workers start: threads of the hosts that they hold start from bundles. */
// oxlint-disable-next-line import/no-default-export -- Playwright asks for one
export default async function bundleThreads(): Promise<void> {
  await bundlePrograms();
  const preload = new URL('../../support/bundled-threads.mjs', import.meta.url).href;
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import ${preload}`;
}
