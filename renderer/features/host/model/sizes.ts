/** Bytes as a number and the unit to read it in: whole megabytes below 1 GB, else gigabytes with one decimal. */
export function toSize(bytes: number): { readonly unit: 'megabytes' | 'gigabytes'; readonly n: number } {
  const megabytes = bytes / 1024 ** 2;
  return megabytes < 1024
    ? { unit: 'megabytes', n: Math.round(megabytes) }
    : { unit: 'gigabytes', n: Math.round((megabytes / 1024) * 10) / 10 };
}
