import type { Host } from '../../operations/host.ts';

/** What a Prometheus on another computer shows to read `/metrics`; the same as long as the host keeps its keys. */
export function metricsToken(host: Pick<Host, 'deriveKey'>): string {
  return Buffer.from(host.deriveKey('metrics')).toString('base64url');
}
