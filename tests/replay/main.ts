import { runReplay } from './run-replay.ts';

const { exitCode, stdout, stderr } = runReplay(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
