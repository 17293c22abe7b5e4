/** How old the program `other` is beside `own`, both as in package.json; what stands behind a hyphen does not count. */
export function compareVersions(other: string, own: string): 'older' | 'same' | 'newer' {
  const [a, b] = [read(other), read(own)];
  for (const [index, value] of a.entries()) {
    const beside = b[index] ?? 0;
    if (value !== beside) return value < beside ? 'older' : 'newer';
  }
  return 'same';
}

function read(version: string): readonly number[] {
  const [, ...parts] = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})/.exec(version) ?? [];
  return [0, 1, 2].map((index) => Number(parts[index] ?? 0));
}
