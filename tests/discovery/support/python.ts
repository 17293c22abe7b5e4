import { execFileSync } from 'node:child_process';

/** A Python with zeroconf: Debian's package belongs to Debian's Python, which need not be the first on PATH. */
export function findPython(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import zeroconf'], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  });
}
