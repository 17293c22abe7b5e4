import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Step } from './trace.ts';

/** A disk that forgets: of each file what was written, and what would be left of it if the power went now. */
export class Disk {
  readonly #written = new Map<string, Buffer>();
  readonly #lasting = new Map<string, Buffer>();
  readonly #isKept: (file: string) => boolean;

  constructor(isKept: (file: string) => boolean) {
    this.#isKept = isKept;
  }

  /** True when something lasts now that did not before. */
  apply(step: Step): boolean {
    if (step.kind === 'sent' || !this.#isKept(step.file)) return false;
    const old = this.#written.get(step.file) ?? Buffer.alloc(0);
    switch (step.kind) {
      case 'write':
        this.#written.set(step.file, overwrite(old, step.at, step.bytes));
        return false;
      case 'cut':
        this.#written.set(step.file, overwrite(old, step.length, Buffer.alloc(0)).subarray(0, step.length));
        return false;
      case 'sync':
        this.#lasting.set(step.file, Buffer.from(old));
        return true;
    }
  }

  /** Files into a fresh folder as a power cut leaves them. `kept`: with what was written and not made lasting, or without. */
  leaveIn(folder: string, kept: 'lasting' | 'written'): void {
    const files = kept === 'lasting' ? this.#lasting : this.#written;
    for (const [file, bytes] of files) writeFileSync(join(folder, basename(file)), bytes);
  }
}

function overwrite(old: Buffer, at: number, bytes: Buffer): Buffer {
  const length = Math.max(old.length, at + bytes.length);
  const next = Buffer.alloc(length);
  old.copy(next);
  bytes.copy(next, at);
  return next;
}
