import { app } from 'electron';

/** A certificate that does not hold ends the request, and none is ever offered; nobody is asked. */
export function refuseBadCertificates(): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
}
