/**
 * Runs a load one at a time; asked again meanwhile, it runs once more afterwards. The promise ends when no load is left, so
 * what it brought is at least as new as the call.
 */
export function createRefresher(load: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await load();
    } while (again);
  }

  return () => {
    if (running === undefined) running = run().finally(() => (running = undefined));
    else again = true;
    return running;
  };
}
