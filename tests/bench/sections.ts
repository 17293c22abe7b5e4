import type { Figures } from './figure.ts';

/** What can be measured; each section is loaded only when it runs, so that one never needs what another does. */
export const SECTIONS: Readonly<Record<string, () => Promise<Figures>>> = {
  domain: async () => (await import('./domain/bench-domain.ts')).benchDomain(),
  browser: async () => (await import('./browser/index.ts')).benchBrowser(),
  pairing: async () => (await import('./pairing/index.ts')).benchPairing(),
  store: async () => (await import('./store/index.ts')).benchStore(),
};
