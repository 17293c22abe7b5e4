#!/usr/bin/env node
// The command `matchdesk`: the built host where there is one, else the sources as they stand.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, root } from './node.mjs';

const built = join(root, 'out', 'main', 'headless.js');
const entry = existsSync(built) ? built : join(root, 'electron', 'headless', 'main.ts');
const guard = join(root, 'electron', 'launch', 'guard.mjs');
const child = spawn(
  findNode(),
  ['--disable-warning=ExperimentalWarning', '--import', `file://${guard}`, entry, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
