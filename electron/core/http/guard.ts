import type { IncomingMessage } from 'node:http';
import { APP_ORIGIN } from './app-origin.ts';

export type OriginVerdict = 'own' | 'absent' | 'foreign';

export interface Guard {
  /** True when the Host header names this host; a name that merely points here is DNS rebinding. */
  isOwnHost(host: string | undefined): boolean;
  /** `own`: a page of this host, the desktop window, or an origin that the settings allow. */
  judgeOrigin(origin: string | undefined, host: string | undefined): OriginVerdict;
}

export interface GuardOptions {
  /** Names and addresses of this computer now, lower case, IPv6 in brackets. Asked again when a name is not known, at most every second. */
  readonly listOwnNames: () => readonly string[];
  /** More host names that lead here, for example behind a router; lower case, without port. */
  readonly extraHosts?: readonly string[];
  /** More origins whose pages may call, for example `https://cup.example`. */
  readonly extraOrigins?: readonly string[];
}

const REFRESH_MS = 1_000;

/** Tells own from foreign by the Host and Origin headers. */
export function createGuard(options: GuardOptions, elapsed: () => number = () => performance.now()): Guard {
  const fixed = ['localhost', '127.0.0.1', '[::1]', ...(options.extraHosts ?? [])];
  let names = new Set<string>();
  let readAt = -Infinity;

  function isOwnName(name: string): boolean {
    if (names.has(name)) return true;
    if (elapsed() - readAt < REFRESH_MS) return false;
    names = new Set([...fixed, ...options.listOwnNames()]);
    readAt = elapsed();
    return names.has(name);
  }

  function isOwnHost(host: string | undefined): boolean {
    const name = host === undefined ? undefined : readHostName(host);
    return name !== undefined && isOwnName(name);
  }

  return {
    isOwnHost,
    judgeOrigin(origin, host) {
      if (origin === undefined) return 'absent';
      if (origin === APP_ORIGIN || options.extraOrigins?.includes(origin) === true) return 'own';
      const same =
        host !== undefined && (origin === `http://${host.toLowerCase()}` || origin === `https://${host.toLowerCase()}`);
      return same && isOwnHost(host) ? 'own' : 'foreign';
    },
  };
}

/** The one Host header of a request. Of several, Node gives the first: who reads another one would see another host, so it is none. */
export function readHost(request: Pick<IncomingMessage, 'headersDistinct'>): string | undefined {
  const { host: hosts } = request.headersDistinct;
  return hosts?.length === 1 ? hosts[0] : undefined;
}

/** The name in a Host header, lower case, without port and closing dot; undefined when it is no such header. */
function readHostName(host: string): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?$/i.exec(host);
  return match?.[1]?.toLowerCase().replace(/\.$/, '');
}
