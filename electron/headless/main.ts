import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_PORT } from '#shared/protocol/host-address.ts';
import { type Core, StartError } from '../core/core-api.ts';
import { readFingerprint } from '../core/host/certificate.ts';
import { startHost } from '../core/start-host.ts';
import { findPagesDir, readPackageVersion, RESOURCES_DIR } from './build-files.ts';
import { defaultDataDir } from '../core/infra/data-folder.ts';
import { openBrowser } from './open-browser.ts';
import { HELP } from './help.ts';
import { restore } from './restore.ts';

/** `matchdesk serve`: the same host without a window. Addresses go to stdout, logs to stderr. */
async function main(args: readonly string[]): Promise<void> {
  if (args[0] === 'restore') return restore(args.slice(1));
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(HELP);
    return;
  }
  const core = await startHost(
    {
      dataDir: resolve(options.data ?? defaultDataDir()),
      port: options.port,
      bind: options.bind,
      announce: !options.quiet,
      ...(options.https && { https: true }),
      version: readPackageVersion(),
      logLevel: options.log,
      ...findPagesDir(),
      resourcesDir: RESOURCES_DIR,
    },
    { onLost: end },
  );
  stopOnSignals(core);
  const link = await core.makeAdminLink();
  process.stdout.write(`Matchdesk is running. Players and spectators open:\n`);
  for (const url of core.address.urls) process.stdout.write(`  ${url}\n`);
  process.stdout.write(`Console (one-time link, good for 10 minutes):\n  ${link}\n`);
  if (core.certificate !== undefined) process.stdout.write(`${describeCertificate(core.certificate)}\n`);
  if (options.open) openBrowser(link);
}

/** What a device shows when it asks whether to trust the host. */
function describeCertificate(cert: string): string {
  return `Certificate of this host (browsers ask once; it must be this one), SHA-256:\n  ${readFingerprint({ cert })}`;
}

interface Options {
  readonly data: string | undefined;
  readonly port: number;
  readonly bind: string;
  readonly quiet: boolean;
  readonly open: boolean;
  readonly https: boolean;
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parse(args);
  const [command, ...more] = positionals;
  if (values.help === true || command === undefined || command === 'help') return 'help';
  if (command !== 'serve' || more.length > 0)
    throw new StartError('start.usage', `Unknown command "${positionals.join(' ')}". Try: matchdesk help`, 2);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError('start.usage', `"${values.port ?? ''}" is not a port (0 to 65535).`, 2);
  const log = LEVELS.find((level) => level === (values.log ?? 'warn'));
  if (log === undefined) throw new StartError('start.usage', `--log takes one of ${LEVELS.join(', ')}.`, 2);
  return {
    data: values.data,
    port,
    bind: values.bind ?? '0.0.0.0',
    quiet: values['no-announce'] === true,
    open: values.open === true,
    https: values.https === true,
    log,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        bind: { type: 'string' },
        'no-announce': { type: 'boolean' },
        open: { type: 'boolean' },
        https: { type: 'boolean' },
        log: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new StartError(
      'start.usage',
      `${error instanceof Error ? error.message : String(error)} Try: matchdesk help`,
      2,
    );
  }
}

function stopOnSignals(core: Core): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void core.stop().then(() => process.exit(0));
    });
  }
}

main(process.argv.slice(2)).catch(end);

/** Says why there is no host, and ends. */
function end(error: unknown): void {
  if (error instanceof StartError) {
    process.stderr.write(`matchdesk: ${error.message} [${error.code}]\n`);
    process.exit(error.exitCode);
  }
  process.stderr.write(
    `matchdesk: unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
