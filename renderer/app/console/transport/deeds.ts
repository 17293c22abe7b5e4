import type { Done, Undo } from './order.ts';

/** What a command did, as a key under `console:deed` with its values, and the way back where the rules allow one. */
export interface Deed {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly undo?: Undo;
}

/** One line for each command that changes something people talk about; undefined where the screen itself is the answer. */
export function describeDeed(done: Done): Deed | undefined {
  const deed = describe(done);
  if (deed === undefined || done.order.quiet === true) return undefined;
  const undo = done.order.undo ?? deed.undo;
  const values = { about: done.order.about ?? '', ...deed.values };
  return { key: deed.key, values, ...(undo !== undefined && { undo }) };
}

function describe(done: Done): Deed | undefined {
  switch (done.name) {
    case 'match.call': {
      const { match, station } = done.order.input;
      return { key: 'called', values: { station }, undo: { name: 'match.withdrawCall', input: { match } } };
    }
    case 'match.withdrawCall':
      return { key: 'call-withdrawn' };
    case 'match.start':
      return { key: 'started' };
    case 'match.pause':
      return { key: done.order.input.paused ? 'paused' : 'resumed' };
    case 'match.confirmScore':
      return { key: 'confirmed' };
    case 'match.change': {
      const { match, change } = done.order.input;
      const { result, cleared } = done.answer;
      return {
        key: `changed-${change.kind}`,
        values: { cleared, count: cleared },
        undo: { name: 'match.undo', input: { match, result } },
      };
    }
    case 'lobby.enterResult': {
      const { match } = done.order.input;
      return { key: 'lobby-entered', undo: { name: 'match.undo', input: { match, result: done.answer.result } } };
    }
    case 'match.undo':
      return { key: 'undone', values: { count: done.answer.revived } };
    case 'match.waiveReset': {
      const { match, waived } = done.order.input;
      return {
        key: waived ? 'reset-waived' : 'reset-kept',
        undo: { name: 'match.waiveReset', input: { match, waived: !waived } },
      };
    }
    case 'entrant.add':
      return {
        key: done.answer.warning === null ? 'entrant-added' : 'entrant-added-warned',
        undo: { name: 'entrant.remove', input: { entrant: done.answer.id } },
      };
    case 'entrant.import':
      return {
        key: done.answer.warned === 0 ? 'entrants-imported' : 'entrants-imported-warned',
        values: { count: done.answer.added, skipped: done.answer.skipped, warned: done.answer.warned },
      };
    case 'entrant.rename':
      return {
        key: done.answer.warning === null ? 'entrant-renamed' : 'entrant-renamed-warned',
        values: { name: done.order.input.name },
      };
    case 'entrant.update':
      return { key: 'entrant-updated' };
    case 'entrant.hideName': {
      const { entrant, hidden } = done.order.input;
      return {
        key: hidden ? 'name-hidden' : 'name-shown',
        undo: { name: 'entrant.hideName', input: { entrant, hidden: !hidden } },
      };
    }
    case 'entrant.remove':
      return {
        key: 'entrant-removed',
        undo: { name: 'entrant.restore', input: { entrant: done.order.input.entrant } },
      };
    case 'entrant.restore':
      return { key: 'entrant-restored' };
    case 'entrant.moveSeed':
      return {
        key: 'seed-moved',
        values: { seed: done.order.input.seed },
        undo: { name: 'entrant.undoSeeding', input: { undo: done.answer.undo } },
      };
    case 'entrant.setSeeding':
      return {
        key: `seeding-${done.order.input.method}`,
        undo: { name: 'entrant.undoSeeding', input: { undo: done.answer.undo } },
      };
    case 'entrant.undoSeeding':
      return {
        key: 'seeding-undone',
        undo: { name: 'entrant.undoSeeding', input: { undo: done.answer.undo } },
      };
    case 'entrant.disqualify':
      return { key: 'disqualified', undo: { name: 'entrant.reinstate', input: { entrant: done.order.input.entrant } } };
    case 'entrant.withdraw':
      return { key: 'withdrawn', undo: { name: 'entrant.reinstate', input: { entrant: done.order.input.entrant } } };
    case 'entrant.reinstate':
      return { key: 'reinstated' };
    case 'entrant.replace': {
      const { id, name } = done.answer;
      const input = { entrant: id, by: { entrant: done.order.input.entrant } };
      return { key: 'replaced', values: { name }, undo: { name: 'entrant.replace', input } };
    }
    case 'entrant.swap': {
      const { entrant, other } = done.order.input;
      return { key: 'swapped', undo: { name: 'entrant.swap', input: { entrant, other } } };
    }
    case 'entrant.enterLate':
      return { key: 'entered-late', undo: { name: 'entrant.takeEntryBack', input: { entrant: done.answer.id } } };
    case 'entrant.takeEntryBack':
      return { key: 'entry-taken-back' };
    case 'stage.reset':
      return { key: 'stage-reset' };
    case 'stage.bringBack':
      return { key: 'stage-brought-back' };
    case 'entrant.decideClaim':
      return { key: done.order.input.accept ? 'claim-approved' : 'claim-refused' };
    case 'entrant.release':
      return { key: 'released' };
    case 'tournament.create':
      return { key: 'tournament-created', values: { name: done.answer.name } };
    case 'tournament.update':
      return { key: 'tournament-updated' };
    case 'tournament.move':
      return { key: `moved-${done.answer.state}` };
    case 'tournament.start':
      return { key: 'tournament-started' };
    case 'tournament.delete':
      return {
        key: 'tournament-deleted',
        undo: { name: 'tournament.restore', input: { tournament: done.order.input.tournament } },
      };
    case 'tournament.restore':
      return { key: 'tournament-restored' };
    case 'event.import':
      return { key: 'event-imported', values: { count: done.answer.imported.length } };
    case 'event.loadSample':
      return { key: 'sample-loaded' };
    case 'event.removeSample':
      return { key: 'sample-removed' };
    case 'winners.decide':
      return { key: 'tie-decided', undo: takeBack(done.order.input.tournament, done.answer.ruling) };
    case 'winners.confirm':
      return { key: 'winners-confirmed', undo: takeBack(done.order.input.tournament, done.answer.ruling) };
    case 'winners.takeBack':
      return { key: 'ruling-taken-back' };
    case 'device.rename':
      return { key: 'device-renamed', values: { name: done.order.input.name } };
    case 'device.revoke':
      return { key: 'device-revoked' };
    case 'screen.setScene':
      return { key: `scene-${done.order.input.scene.kind}` };
    case 'venue.update':
      return { key: 'venue-renamed', values: { name: done.order.input.name } };
    case 'host.setHttps':
      return { key: 'https-set' };
    case 'keys.rotate':
      return { key: 'keys-rotated' };
    case 'limits.update':
      return { key: 'limits-changed' };
    case 'backup.make':
      return { key: 'backup-made' };
    case 'backup.setSecond':
      return { key: done.order.input.folder === null ? 'backup-second-none' : 'backup-second-set' };
    case 'backup.restore':
      return { key: 'backup-restoring' };
    case 'backup.undoRestore':
      return { key: 'backup-undoing' };
    case 'names.update':
      return { key: 'names-changed' };
    case 'venue.renewCode':
      return { key: 'code-renewed', values: { code: done.answer.code } };
    default:
      return undefined;
  }
}

function takeBack(tournament: string, ruling: number): Undo {
  return { name: 'winners.takeBack', input: { tournament, ruling } };
}

/** Queries that a command makes stale, by the first word of its name; live events do the rest. */
export function listStale(name: string): readonly string[] {
  const [subject = ''] = name.split('.');
  switch (subject) {
    case 'match':
      return ['match.get', 'attention.list'];
    case 'entrant':
      return ['entrant.list', 'entrant.previewSeeding', 'entrant.latePlaces', 'match.get', 'attention.list'];
    case 'stage':
      return ['stage.archives', 'entrant.list', 'attention.list'];
    case 'tournament':
      return ['tournament.list', 'attention.list', 'entrant.list', 'event.sample', 'winners.get'];
    case 'event':
      return ['tournament.list', 'attention.list', 'event.sample', 'event.previewImport'];
    case 'winners':
      return ['winners.get', 'winners.preview', 'attention.list'];
    case 'device':
    case 'screen':
      return ['device.list'];
    case 'limits':
      return ['limits.get'];
    case 'names':
      return ['names.get'];
    case 'host':
      return ['host.health'];
    case 'backup':
      return ['backup.list', 'host.health'];
    case 'venue':
      return ['venue.access', 'venue.info'];
    default:
      return [];
  }
}
