import { app, dialog } from 'electron';
import { type Core, type CoreConfig, StartError } from '#core/core-api.ts';
import { restoreOffline } from '#core/restore-offline.ts';
import { startHost } from '#core/start-host.ts';
import { report } from './report.ts';
import { showStartError } from './start-error.ts';
import type { Texts } from './texts.ts';

/**
 * Starts the host. Where the database is damaged it offers the newest good backup, takes it when the organizer says so, and starts again.
 * Rejects when there is no host.
 */
export async function startOrOffer(config: CoreConfig, texts: Texts): Promise<Core> {
  const hooks = { onLost: (error: unknown) => showStartError(error, texts) };
  try {
    return await startHost(config, hooks);
  } catch (error) {
    if (!(error instanceof StartError) || error.backup === undefined) throw error;
    report(`${error.message} [${error.code}]`);
    const { file, at } = error.backup;
    if (!(await wantsBackup(file, at, texts))) throw error;
    await restoreOffline({ dataDir: config.dataDir, from: file, now: Date.now() });
    return startHost(config, hooks);
  }
}

async function wantsBackup(file: string, at: number, texts: Texts): Promise<boolean> {
  const when = new Date(at).toLocaleString(app.getLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: texts('startFailedTitle'),
    message: texts('damagedTitle'),
    detail: texts('damagedOffer', { when, file }),
    buttons: [texts('damagedRestore', { when }), texts('damagedQuit')],
    // A key that was held down must not decide.
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
