/** What one types: browsers add `http://` by themselves. */
export function addressOf(url: string): string {
  return url.replace(/^http:\/\//, '').replace(/\/$/, '');
}
