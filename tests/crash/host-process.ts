import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { CommitStep } from '#core/operations/dispatch.ts';
import { findProgram } from '#tests/support/programs.ts';

export interface HostReady {
  readonly port: number;
  readonly adminLink: string;
}

/** Die at the `nth` time that a command comes to the step. */
export interface HostOrder {
  readonly step: CommitStep;
  readonly nth: number;
}

/** The host as a process of its own, which dies now and then. */
export class HostProcess {
  readonly url: string;
  readonly oneTime: string;
  /** Resolves when it is dead, to the signal that ended it. */
  readonly death: Promise<string>;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, ready: HostReady) {
    this.#child = child;
    this.url = `http://127.0.0.1:${ready.port}`;
    this.oneTime = new URLSearchParams(new URL(ready.adminLink).hash.slice(1)).get('token') ?? '';
    this.death = once(child, 'exit').then(([, signal]: unknown[]) => String(signal));
  }

  /** `under`: a program with its arguments that runs the host and looks at it. */
  static async start(dataDir: string, under: readonly string[] = []): Promise<HostProcess> {
    const [execPath, ...execArgv] = [...under, process.execPath];
    const child = fork(findProgram('tests/crash/host-main.ts'), [dataDir, '0'], { execPath, execArgv });
    const ready = await Promise.race([
      once(child, 'message').then(([message]: unknown[]) => message as HostReady),
      once(child, 'exit').then(() => Promise.reject(new Error('the host did not start on what the crash left'))),
    ]);
    return new HostProcess(child, ready);
  }

  /** From now on it dies by itself at the step. */
  async dieAt(order: HostOrder): Promise<void> {
    const armed = once(this.#child, 'message');
    this.#child.send(order);
    await armed;
  }

  /** Lets go of it, at which it kills itself: for a host that runs under another program. */
  async letGo(): Promise<void> {
    this.#child.disconnect();
    await this.death;
  }

  /** As when somebody pulls the plug: no handler of the host runs. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
