import { app, type Certificate, type WebContents } from 'electron';
import { report } from './report.ts';

/** Asked about a certificate that does not hold. */
export type JudgeCertificate = (contents: WebContents, url: string, certificate: Certificate) => Promise<boolean>;

/**
 * A certificate that does not hold ends the request, and none is ever offered. `own`: the one of this very host (PEM), which nobody has
 * signed and its own venue screen knows. `judge` has the word for all others.
 */
export function refuseBadCertificates(own: () => string | undefined, judge: JudgeCertificate): void {
  app.on('certificate-error', (event, contents, url, _error, certificate, callback) => {
    event.preventDefault();
    const known = own();
    const isOwn = known !== undefined && isSame(certificate.data, known);
    void answer(callback, async () => isOwn || judge(contents, url, certificate));
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
}

/** A question that fails is answered by no: a request that waits for ever would look like a slow host. */
async function answer(callback: (isTrusted: boolean) => void, decide: () => Promise<boolean>): Promise<void> {
  try {
    callback(await decide());
  } catch (error) {
    report('a certificate could not be judged', error);
    callback(false);
  }
}

/** The same bytes, whatever the line ends. */
function isSame(pem: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  return bare(pem) === bare(other);
}
