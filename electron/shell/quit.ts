import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { Core } from '#core/core-api.ts';
import { report } from './report.ts';
import type { Texts } from './texts.ts';

/** A core that hangs does not keep the computer from shutting down. */
const STOP_WITHIN_MS = 5_000;
const ANSWERS = ['closeKeep', 'closeHide', 'closeStop'] as const;

/**
 * Closing the console ends the host, so it asks first while matches run: go on, hide the window, or stop.
 * Every way out (window, menu, tray, keyboard) comes through here; the core is stopped before the program ends.
 */
export function guardQuit(core: Pick<Core, 'countRunningMatches' | 'stop'>, window: BrowserWindow, texts: Texts): void {
  let state: 'running' | 'leaving' | 'left' = 'running';

  const leave = async (): Promise<void> => {
    if (state !== 'running') return;
    state = 'leaving';
    const choice = await ask(core, window, texts);
    if (choice === 'closeStop') {
      await stopInTime(core);
      state = 'left';
      app.quit();
      return;
    }
    state = 'running';
    if (choice === 'closeHide') window.hide();
  };
  const hold = (event: { preventDefault(): void }): void => {
    if (state === 'left') return;
    event.preventDefault();
    leave().catch((error: unknown) => {
      report('the question before closing failed', error);
      state = 'left';
      app.quit();
    });
  };

  window.on('close', hold);
  app.on('before-quit', hold);
}

async function ask(
  core: Pick<Core, 'countRunningMatches'>,
  window: BrowserWindow,
  texts: Texts,
): Promise<(typeof ANSWERS)[number]> {
  const count = await core.countRunningMatches().catch(() => undefined);
  if (count === 0) return 'closeStop';
  const options: MessageBoxOptions = {
    type: 'warning',
    title: texts('appName'),
    message: texts('closeTitle'),
    detail: count === undefined ? texts('closeUnknown') : texts('closeRunning', { count }),
    buttons: ANSWERS.map((answer) => texts(answer)),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = window.isVisible()
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  return ANSWERS[response] ?? 'closeKeep';
}

async function stopInTime(core: Pick<Core, 'stop'>): Promise<void> {
  const { promise: tooLate, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, STOP_WITHIN_MS);
  const stopped = core.stop().catch((error: unknown) => report('the host did not stop cleanly', error));
  await Promise.race([stopped, tooLate]);
  clearTimeout(timer);
}
