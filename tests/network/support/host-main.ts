/** The host in the network of a test: opens a cup of two and obeys one order a line. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { startCore } from '#core/start-core.ts';
import type {
  CommandAnswer,
  CommandInput,
  CommandName,
  QueryAnswer,
  QueryInput,
  QueryName,
} from '#shared/protocol/registry.ts';

const [dataDir = ''] = process.argv.slice(2);
const core = await startCore({ dataDir, port: 0, version: '0.0.0-test', logLevel: 'error' });

async function call(path: string, input: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const { body } = await core.inject({ method: 'POST', url: path, headers, body: Buffer.from(JSON.stringify(input)) });
  const answer = JSON.parse(Buffer.from(body).toString()) as { answer?: unknown; error?: unknown };
  if (answer.error !== undefined) throw new Error(JSON.stringify(answer.error));
  return answer.answer;
}
const send = <N extends CommandName>(name: N, input: CommandInput<N>) =>
  call(`/api/commands/${name}`, input) as Promise<CommandAnswer<N>>;
const ask = <N extends QueryName>(name: N, input: QueryInput<N>) =>
  call(`/api/queries/${name}`, input) as Promise<QueryAnswer<N>>;

const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } } as const;
const { id } = await send('tournament.create', { name: 'Cup', game: 'Chess', config, capacity: 8, startsAt: null });
await send('entrant.import', { tournament: id, csv: 'name\nAna\nBob', mode: 'all' });
const { entrants } = await ask('entrant.list', { tournament: id });
const { token } = await send('entrant.createClaim', { entrant: entrants[0]?.id ?? '' });
await send('tournament.start', { tournament: id });
const match = { tournament: id, stage: 1, no: 1 };
await send('match.start', { match });
tell({ port: core.address.port, tournament: id, token });

createInterface({ input: process.stdin }).on('line', (order) => void obey(order).then(tell));

async function obey(order: string): Promise<unknown> {
  const { entries } = await ask('audit.list', { limit: 200 });
  const counts: Record<string, number> = {};
  for (const { action } of entries) counts[action] = (counts[action] ?? 0) + 1;
  const { epoch, offset } = await ask('tournament.snapshot', { tournament: id });
  const { hosts } = await ask('host.neighbours', {});
  const version = (await ask('match.get', { match })).row[9];
  return { order, counts, version, epoch, offset, neighbours: hosts.flatMap(({ urls }) => urls) };
}

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
