import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { bundlePrograms } from '#tests/support/programs.ts';
import { CrashSite, MOMENTS } from './run.ts';

const HELP = `npm run --silent crash -- [--runs N] [--seed TEXT] [--verbose]

Kills a host with SIGKILL while clients drive it, at a random moment and at each step of the commit path in turn, starts it again on the
same folder, and looks whether everything that was answered is there, once. Default: 500 runs. Ends with 1 when anything is wrong.
`;
/** A folder grows with each run, and looking through it takes longer; so often there is a new one. */
const RUNS_A_FOLDER = 25;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    verbose: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help) process.stdout.write(HELP);
else process.exitCode = (await runAll(Number(values.runs), values.seed)) ? 0 : 1;

async function runAll(runs: number, seed: string): Promise<boolean> {
  await bundlePrograms();
  process.stdout.write(`seed ${seed}\n`);
  let site = new CrashSite();
  const sum = { answered: 0, lost: 0, faulty: 0 };
  for (let no = 0; no < runs; no += 1) {
    if (no > 0 && no % RUNS_A_FOLDER === 0) {
      await site.remove();
      site = new CrashSite();
    }
    const report = await site.run(`${seed}/${no}`, MOMENTS[no % MOMENTS.length] ?? 'random');
    sum.answered += report.answered;
    sum.lost += report.lost;
    if (report.faults.length > 0) {
      sum.faulty += 1;
      // The folder stays as it is, to be looked at.
      process.stdout.write(`run ${no}, ${report.moment}, ${site.dataDir}\n  ${report.faults.join('\n  ')}\n`);
      site = new CrashSite();
    } else if (values.verbose) process.stdout.write(`${JSON.stringify({ no, ...report })}\n`);
  }
  await site.remove();
  process.stdout.write(`${JSON.stringify({ runs, ...sum })}\n`);
  return sum.faulty === 0;
}
