import { saveFile } from '#renderer/lib/save-file.ts';
import { type Task, useTask } from '#renderer/lib/use-task.ts';
import { useExportEvent } from './api/operations.ts';
import { toBlob } from './model/base64.ts';
import { nameFile } from './model/file-name.ts';

/** Asks for a file of tournaments and offers it to be saved. `name`: of the file, else the event's. */
export function useSaveEvent(): Task<[tournaments: readonly string[], name?: string]> {
  const ask = useExportEvent();
  return useTask(async (tournaments, name) => {
    const { event, file } = await ask(tournaments);
    saveFile(nameFile(name ?? event, new Date()), toBlob(file));
  });
}
