import type { IncomingHttpHeaders } from 'node:http';

/** What a host needs to know to start. JSON only, so that the core can leave the main process one day. */
export interface CoreConfig {
  /** Folder of the database, the host's keys and its logs; made when missing. */
  readonly dataDir: string;
  /** TCP port; 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; default `0.0.0.0`, every phone of the hall. */
  readonly bind?: string;
  /** Answer by https with the host's own certificate; default: what the console set, else http. */
  readonly https?: boolean;
  /** Announce by mDNS as `_matchdesk._tcp`, and look for other hosts when the console asks; default true. */
  readonly announce?: boolean;
  /** Folder of the built pages; without it only the API answers. */
  readonly pagesDir?: string;
  /** Folder of what comes with the program, such as the sample event; without it there is none. */
  readonly resourcesDir?: string;
  /** Program version as in package.json. */
  readonly version: string;
  readonly logLevel?: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A request of the desktop window's custom protocol, answered by the same routes as the LAN's. */
export interface InjectRequest {
  readonly method: string;
  /** Path with query, for example `/console.html`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface InjectResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** The window's end of a session: text frames in, text frames out, as over a WebSocket, with the role admin. */
export interface LocalConnection {
  receive(frame: string): void;
  close(): void;
}

export interface Core {
  /** Port and every address under which phones reach the host, best first, for example `http://192.168.1.20:4747`. */
  readonly address: { readonly port: number; readonly urls: readonly string[] };
  /** The host's own certificate (PEM) where it answers by https. */
  readonly certificate?: string;
  /** Tells when the addresses changed: the computer came into another network. */
  onAddressChange(listener: () => void): void;
  /** Makes a one-time admin link (token in the fragment, 10 minutes). */
  makeAdminLink(): Promise<string>;
  connect(deliver: (frame: string) => void): LocalConnection;
  inject(request: InjectRequest): Promise<InjectResponse>;
  /** Number of matches called or live now; the window warns before it closes while this is not 0. */
  countRunningMatches(): Promise<number>;
  /** Withdraws the announcement, closes sockets with 1001, closes the database. Idempotent. */
  stop(): Promise<void>;
}

/** A start that cannot go on. `code` is stable (`start.port_in_use` ...), `message` is one clear English line. */
export class StartError extends Error {
  readonly code: string;
  readonly exitCode: number;
  /** For a damaged database: the newest good backup that could take its place. */
  readonly backup: { readonly file: string; readonly at: number } | undefined;
  constructor(code: string, message: string, exitCode: number, backup?: StartError['backup']) {
    super(message);
    this.backup = backup;
    this.name = 'StartError';
    this.code = code;
    this.exitCode = exitCode;
  }
}
