import { app } from 'electron';

/**
 * One console for one data folder. The second start hands its arguments to the first and ends.
 * Returns whether this is the first.
 */
export function claimSingleInstance(onSecond: (argv: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', (_event, argv) => onSecond(argv));
  return true;
}
