import { parseArgs } from 'node:util';
import { round } from '../measure.ts';
import { runFanOut } from './run.ts';
import { tabulate } from './tell.ts';

const HELP = `npm run --silent bench:fanout -- [--clients N] [--rate N] [--seconds N] [--pairs N] [--json]

Starts the real host and, in a second process, N real WebSocket clients that hear one tournament, beside a bare ws server that sends
the same bytes to as many. Windows of --seconds each alternate: ours, bare, bare, ours. Defaults: 2000 clients, 10 a second, 20 s, 5 pairs.
--json prints one line: times in ms from the commit to the client, cpu in ms of the server for each delivered message; medians over the windows.
"ratio" is ours to bare, the median over the pairs. "command" is the organizer's meanwhile, "reconnect" all clients at once.
`;

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '20' },
    pairs: { type: 'string', default: '5' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const [clients = 0, rate = 0, seconds = 0, pairs = 0] = [values.clients, values.rate, values.seconds, values.pairs].map(
  Number,
);

if (values.help) {
  process.stdout.write(HELP);
} else if (![clients, rate, seconds, pairs].every((value) => value > 0)) {
  process.stderr.write(`bench:fanout: each figure must be above 0\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const report = await runFanOut({ clients, rate, seconds, pairs });
  const text = values.json
    ? JSON.stringify(report, (_key, value: unknown) => (typeof value === 'number' ? round(value) : value))
    : tabulate(report);
  process.stdout.write(`${text}\n`);
}
