import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { toOrigin } from '#shared/protocol/host-address.ts';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import { createAccessTokens } from './auth/access-token.ts';
import { createAuthenticator } from './auth/authenticate.ts';
import { type HostKeys, openHostKeys } from './auth/keys.ts';
import { slowDownSignIns } from './auth/slow-door.ts';
import { backUpBefore } from './backup/back-up-before.ts';
import { createBackupDesk, type House } from './backup/desk.ts';
import { type BackupKeeper, openBackupKeeper } from './backup/keeper.ts';
import type { Core, CoreConfig } from './core-api.ts';
import { openStore } from './db/connection.ts';
import { DATABASE_FILE, lockDataDir, prepareDataDir } from './db/data-dir.ts';
import { countMatchesByState } from './db/queries/matches.ts';
import { getSetting } from './db/queries/settings.ts';
import { openCertificate, readFingerprint } from './host/certificate.ts';
import { keepKeysFresh } from './host/key-keeper.ts';
import { openEventFiles } from './host/event-files.ts';
import { findCut } from './host/find-cut.ts';
import { openHealth } from './host/open-health.ts';
import { listOwnNames } from './discovery/addresses.ts';
import { openDiscovery } from './discovery/open-discovery.ts';
import { createRelay } from './events/relay.ts';
import { measureAuthenticator, measureDoor } from './health/measured-door.ts';
import { makeAdminLink } from './host/admin-link.ts';
import { createDeviceDirectory } from './host/device-directory.ts';
import { keepHistoryBounded } from './host/history-keeper.ts';
import { createHistory } from './host/history.ts';
import { openIdentity } from './host/identity.ts';
import { createSnapshotStore } from './host/snapshot-store.ts';
import { createTopicPolicy } from './host/topic-policy.ts';
import { createGuard } from './http/guard.ts';
import { buildHttp } from './http/http-server.ts';
import { createMessageLimiter } from './http/message-limiter.ts';
import { openAuditHead, readAuditHead } from './infra/audit-head.ts';
import { type Clock, systemClock } from './infra/clock.ts';
import { createLogger } from './infra/logger.ts';
import { type CommitStep, createDispatch } from './operations/dispatch.ts';
import type { Host, KeyPurpose } from './operations/host.ts';
import { countSessions } from './realtime/census.ts';
import { createLiveLimits, DEFAULT_LIMITS, type Limits } from './realtime/limits.ts';
import { createRealtime, type Realtime } from './realtime/realtime.ts';
import { systemTimers, type Timers } from './realtime/timers.ts';
import { createScanner } from './scan/scanner.ts';
import { commandHandlers, queryHandlers, scanHandlers } from './services/registry.ts';
import { isHttpsWanted } from './services/host/https.ts';
import { applyLimits, readStoredLimits } from './services/host/stored-limits.ts';
import { metricsToken } from './services/host/metrics-token.ts';
import { StageCache } from './services/stages/stage-cache.ts';
import { buildSnapshot, requireVisible } from './services/tournaments/snapshot-tournament.ts';
import { EVENT_NAME } from './services/venue/event-code.ts';

/** What a test holds in its own hands; everything else is the real thing. */
export interface CoreHooks {
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly limits?: Partial<Limits>;
  readonly randomText?: () => string;
  readonly atStep?: (step: CommitStep) => void;
}

/** States of matches that people are at: called, live, submitted, disputed. */
const RUNNING = [3, 4, 5, 6, 7, 9];

/** Operations at which codes, PINs and tokens can be guessed. */
function isSignIn(name: string): boolean {
  return name.startsWith('session.') || name === 'entrant.claim';
}

/** For a core that a test or a bench starts alone. */
const NO_HOUSE: House = {
  restore: () => {
    throw new Error('nobody is here to swap the database');
  },
  failed: undefined,
};

/** Each purpose's key is derived once. */
function keepDerived(keys: HostKeys): Host['deriveKey'] {
  const kept = new Map<KeyPurpose, Uint8Array>();
  return (purpose) => {
    const key = kept.get(purpose) ?? keys.derive(purpose);
    kept.set(purpose, key);
    return key;
  };
}

/**
 * The composition root: opens the store, wires the rooms, listens. Rejects with a StartError that says what to do. `house` holds the data
 * folder and can swap the database while the rooms are closed (start-host.ts); without one the folder is locked here, and nothing is restored.
 */
export async function startCore(config: CoreConfig, hooks: CoreHooks = {}, house?: House): Promise<Core> {
  const clock = hooks.clock ?? systemClock;
  const timers = hooks.timers ?? systemTimers;
  const liveLimits = createLiveLimits({ ...DEFAULT_LIMITS, ...hooks.limits });
  const { limits } = liveLimits;
  const elapsed = (): number => timers.elapsed();
  const log = createLogger(config.logLevel ?? 'info');
  prepareDataDir(config.dataDir);
  const lock = house === undefined ? lockDataDir(config.dataDir) : undefined;
  const closing: (() => Promise<void> | void)[] = [() => lock?.release()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };

  try {
    const live: { realtime?: Realtime; backups?: BackupKeeper; port: number } = { port: config.port };
    const health = openHealth({
      dataDir: config.dataDir,
      clock,
      timers,
      log,
      census: () => live.realtime?.census() ?? countSessions([]),
      backups: () => live.backups?.health(),
    });
    closing.push(() => health.stop());
    const { metrics } = health;
    const store = openStore(join(config.dataDir, DATABASE_FILE), metrics.databaseTook);
    closing.push(() => store.close());
    const { db } = store;
    const keys = await openHostKeys(config.dataDir, clock());
    liveLimits.set(applyLimits(limits, await readStoredLimits(db)));
    const identity = await openIdentity(db, clock);
    const keeper = await keepKeysFresh({ keys, clock, timers, log });
    closing.push(() => keeper.stop());
    const auditHead = openAuditHead(
      config.dataDir,
      await findCut(db, identity.id, await readAuditHead(config.dataDir)),
    );
    closing.push(() => auditHead.close());
    const accessTokens = createAccessTokens(keys, identity.id, clock);
    await health.watch(db);
    const isHttps = config.https ?? (await isHttpsWanted(db));
    const certificate = isHttps ? await openCertificate(config.dataDir, listOwnNames(identity.id), clock()) : undefined;
    const bind = config.bind ?? '0.0.0.0';
    const discovery = openDiscovery({ hostId: identity.id, bind, mdns: config.announce !== false, log });
    closing.push(() => discovery.stop());
    const urls = () => discovery.addresses().map((address) => toOrigin(address, live.port, isHttps));
    const scanner = createScanner({
      file: store.file,
      dataDir: config.dataDir,
      hostId: identity.id,
      version: config.version,
      clock,
    });
    closing.push(() => scanner.stop());
    const backups = await openBackupKeeper({ dataDir: config.dataDir, db, hostId: identity.id, clock, timers, log });
    live.backups = backups;
    closing.push(() => backups.stop());
    const backupDesk = createBackupDesk({ dataDir: config.dataDir, keeper: backups, keys, house: house ?? NO_HOUSE });
    closing.push(() => backupDesk.stop());
    const host: Host = {
      id: identity.id,
      version: config.version,
      epoch: () => identity.epoch,
      stages: new StageCache(),
      accessTokens,
      deriveKey: keepDerived(keys),
      urls,
      lookAround: () => discovery.lookAround(),
      connections: {
        list: () => live.realtime?.listConnectedDevices() ?? new Set(),
        closeDevice: (device) => live.realtime?.closeDevice(device),
      },
      live: {
        set: (topic, score) => live.realtime?.live.set(topic, score),
        get: (topic, stage, no) => live.realtime?.live.get(topic, stage, no),
      },
      fingerprint: certificate && readFingerprint(certificate),
      rotateKeys: () => keeper.rotate(),
      limits: liveLimits,
      backups: backupDesk,
      health: () => health.report(),
      eventFiles: openEventFiles(scanner, config.resourcesDir),
      readAuditHead: () => readAuditHead(config.dataDir),
    };

    closing.push(keepHistoryBounded({ db, limits, clock, timers, log }));
    const relay = await createRelay(db, (error) =>
      log.error({ err: error }, 'events were not sent; clients get them when they resume'),
    );
    relay.onEvent('matches.changed', () => backups.matchesChanged());
    const dispatch = createDispatch({
      db,
      commands: commandHandlers,
      queries: queryHandlers,
      scans: scanHandlers,
      scan: (name, actor, input) => scanner.run(name, actor, input),
      host,
      clock,
      randomText: hooks.randomText ?? (() => randomBytes(9).toString('base64url')),
      log,
      afterCommit: async (head) => {
        try {
          auditHead.write(head);
        } catch (error) {
          log.error({ err: error }, 'the head of the audit chain was not written beside the database');
        }
        const committed = elapsed();
        await relay.wake();
        metrics.eventsSent(elapsed() - committed);
      },
      ...(hooks.atStep === undefined ? {} : { atStep: hooks.atStep }),
    });
    const measured = measureDoor(dispatch, {
      metrics,
      elapsed,
      isKnown: (name) => commandHandlers.has(name) || queryHandlers.has(name) || scanHandlers.has(name),
      isSignIn,
      log,
    });
    const saved = backUpBefore(
      measured,
      (name) => commandHandlers.get(name)?.declaration,
      () => backups.makeBefore(),
    );
    const door = slowDownSignIns(saved, isSignIn, {
      clock,
      wait: (ms) => new Promise((resolve) => timers.after(ms, resolve)),
    });

    const guard = createGuard({ listOwnNames: () => listOwnNames(identity.id) });
    const authenticator = measureAuthenticator(
      createAuthenticator(accessTokens, createDeviceDirectory(db, clock, log)),
      metrics,
    );
    const limiter = createMessageLimiter(limits);
    const http = await buildHttp({
      declarations: DECLARATIONS,
      door,
      authenticator,
      limiter,
      limits: liveLimits,
      meter: metrics.meter,
      version: config.version,
      snapshots: createSnapshotStore({
        requireVisible: (actor, tournament) => requireVisible(db, actor, tournament),
        getPosition: (topic) => createHistory(db, host.epoch).getPosition(topic),
        build: (tournament) => buildSnapshot({ host }, db, tournament),
      }),
      readiness: { check: async () => (await health.readiness.look()).checks },
      metrics: { read: metrics.read, token: metricsToken(host) },
      certificate,
      guard,
      pagesDir: config.pagesDir,
      log,
    });
    closing.push(() => http.close());
    const realtime = createRealtime({
      host: identity.id,
      door,
      history: createHistory(db, host.epoch),
      feed: relay,
      policy: createTopicPolicy(db),
      authenticator,
      limiter,
      limits,
      meter: metrics.meter,
      clock,
      timers,
      guard,
      log,
    });
    live.realtime = realtime;
    closing.push(() => realtime.stop());
    realtime.attach(http.server);
    live.port = await http.listen(config.port, bind);

    const eventName = (await getSetting(db, EVENT_NAME)) ?? '';
    const announcer = discovery.announce({ eventName, port: live.port, isHttps });
    closing.push(() => announcer.stop());
    relay.onEvent('venue.changed', ({ name }) => announcer.rename(name));
    log.info({ port: live.port, host: identity.id }, 'the host is up');

    return {
      // Asked anew each time: the computer may change its network.
      get address() {
        return { port: live.port, urls: urls() };
      },
      ...(certificate !== undefined && { certificate: certificate.cert }),
      makeAdminLink: () => makeAdminLink(db, host, clock, urls()[0] ?? toOrigin('127.0.0.1', live.port, isHttps)),
      onAddressChange: (listener) => discovery.onChange(listener),
      connect: (deliver) => realtime.connectLocal(deliver),
      inject: (request) => http.inject(request),
      async countRunningMatches() {
        const counts = await countMatchesByState(db);
        return RUNNING.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
      },
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
