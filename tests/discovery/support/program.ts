import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program in one of the computers of a test network; keeps the lines of JSON that it says. */
export class Program<T = unknown> {
  readonly said: T[] = [];
  readonly #child: ChildProcess;

  constructor(namespace: string, ...command: readonly string[]) {
    this.#child = spawn('ip', ['netns', 'exec', namespace, ...command], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#child.stdout ?? process.stdin }).on('line', (line) => {
      this.said.push(JSON.parse(line) as T);
    });
  }

  tell(line: string): void {
    this.#child.stdin?.write(`${line}\n`);
  }

  /** Asks it to stop, as a computer that is shut down. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** As when the plug is pulled: it says no farewell. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.stdin?.end();
    this.#child.kill(signal);
    await ended;
  }
}
