import { app, dialog } from 'electron';
import { StartError } from '#core/core-api.ts';
import { report } from './report.ts';
import type { Texts } from './texts.ts';

/** Says why the host cannot start, in a dialog and on the terminal, and ends with the error's exit code. */
export function showStartError(error: unknown, texts: Texts): void {
  const known = error instanceof StartError;
  const message = error instanceof Error ? error.message : String(error);
  report(known ? `${message} [${error.code}]` : 'cannot start', known ? undefined : error);
  dialog.showErrorBox(texts('startFailedTitle'), known ? message : texts('startFailedUnknown', { message }));
  app.exit(known ? error.exitCode : 1);
}
