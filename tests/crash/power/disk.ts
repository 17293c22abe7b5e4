import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Step } from './trace.ts';

/** A file that grows in place: a log of some megabytes is written to thousands of times. */
interface Content {
  bytes: Buffer;
  length: number;
}

/** A disk that forgets: of each file what was written, and what would be left of it if the power went now. */
export class Disk {
  readonly #written = new Map<string, Content>();
  readonly #lasting = new Map<string, Buffer>();
  readonly #isKept: (file: string) => boolean;

  constructor(isKept: (file: string) => boolean) {
    this.#isKept = isKept;
  }

  /** True when something lasts now that did not before. */
  apply(step: Step): boolean {
    if (step.kind === 'sent' || !this.#isKept(step.file)) return false;
    const content = this.#written.get(step.file) ?? { bytes: Buffer.alloc(0), length: 0 };
    this.#written.set(step.file, content);
    switch (step.kind) {
      case 'write':
        reach(content, step.at + step.bytes.length);
        step.bytes.copy(content.bytes, step.at);
        return false;
      case 'cut':
        reach(content, step.length);
        content.bytes.fill(0, step.length);
        content.length = step.length;
        return false;
      case 'sync':
        this.#lasting.set(step.file, Buffer.from(read(content)));
        return true;
    }
  }

  /** Files into a fresh folder as a power cut leaves them. `kept`: with what was written and not made lasting, or without. */
  leaveIn(folder: string, kept: 'lasting' | 'written'): void {
    const written = new Map([...this.#written].map(([file, content]) => [file, read(content)]));
    for (const [file, bytes] of kept === 'lasting' ? this.#lasting : written) {
      writeFileSync(join(folder, basename(file)), bytes);
    }
  }
}

/** Makes it at least so long; what is new is zeros. */
function reach(content: Content, length: number): void {
  if (length > content.bytes.length) {
    const larger = Buffer.alloc(Math.max(length, 2 * content.bytes.length));
    content.bytes.copy(larger);
    content.bytes = larger;
  }
  content.length = Math.max(content.length, length);
}

function read({ bytes, length }: Content): Buffer {
  return bytes.subarray(0, length);
}
