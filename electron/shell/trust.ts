import { dialog } from 'electron';
import type { Texts } from './texts.ts';

export interface Trust {
  /** Whether the person takes the certificate with this fingerprint (`sha256/<base64>`) for that of the host; asked once. */
  ask(origin: string, fingerprint: string): Promise<boolean>;
}

/** A host's own certificate is signed by nobody: a person compares its fingerprint with what the host itself shows. Forgotten at the end. */
export function createTrust(texts: Texts): Trust {
  const answers = new Map<string, Promise<boolean>>();

  async function ask(origin: string, fingerprint: string): Promise<boolean> {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      title: texts('trustTitle'),
      message: texts('trustAsk', { address: origin.replace('https://', '') }),
      detail: toReadable(fingerprint),
      buttons: [texts('trustNo'), texts('trustYes')],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  }

  return {
    async ask(origin, fingerprint) {
      const key = `${origin} ${fingerprint}`;
      const asked = answers.get(key) ?? ask(origin, fingerprint);
      answers.set(key, asked);
      const isTrusted = await asked;
      if (!isTrusted) answers.delete(key); // a wrong press is not for ever
      return isTrusted;
    },
  };
}

/** As the host prints it: pairs of figures with colons. */
function toReadable(fingerprint: string): string {
  const bytes = Buffer.from(fingerprint.replace(/^sha256\//, ''), 'base64');
  return (bytes.toString('hex').toUpperCase().match(/../g) ?? []).join(':');
}
