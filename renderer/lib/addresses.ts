/** The address as people type it: no scheme, no slash at the end. */
export function readableUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/+$/, '');
}

/** Where a phone that scans the code goes: the player page, with the hall's code filled in. The fragment never leaves the phone. */
export function playUrl(base: string, code: string): string {
  return `${base.replace(/\/+$/, '')}/play#code=${code}`;
}

/** True where the address leads every device to itself: no phone comes in by it. */
export function isLoopback(url: string): boolean {
  return /^https?:\/\/(127\.|localhost\b|\[::1\])/.test(url);
}
