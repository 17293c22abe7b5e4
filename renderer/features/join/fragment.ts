/** What a scanned code carries in the fragment, which never leaves the browser. */
export interface ScannedCode {
  /** One-time token of a personal QR code. */
  readonly claim: string | undefined;
  /** The event's code, to spare typing. */
  readonly code: string | undefined;
}

/** Reads `#claim=TOKEN` and `#code=ABC234`. */
export function readFragment(hash: string): ScannedCode {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return { claim: values.get('claim') ?? undefined, code: values.get('code') ?? undefined };
}

/** Takes the fragment off the address, so that a token is neither bookmarked, shared nor used twice. */
export function dropFragment(): void {
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
}
