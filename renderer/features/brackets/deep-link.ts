/** The hash of an address that opens a match: `#match=1.12`, with the match's id on the wire. */
export function matchHash(stage: number, no: number): string {
  return `#match=${stage}.${no}`;
}

/** The match that a hash names, if it names one. */
export function parseMatchHash(hash: string): { readonly stage: number; readonly no: number } | undefined {
  const found = /^#(?:.*&)?match=(\d{1,4})\.(\d{1,6})(?:&|$)/.exec(hash);
  return found ? { stage: Number(found[1]), no: Number(found[2]) } : undefined;
}
