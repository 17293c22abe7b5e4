/** What a page of this host may do: everything from the host itself, nothing from anywhere else. Mantine writes style elements. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
];

/**
 * Headers of every answer. `host`: the checked Host header, so that older browsers, for which `'self'` does not cover WebSockets,
 * may open theirs; undefined where there is none (the desktop window).
 */
export function securityHeaders(host: string | undefined): Record<string, string> {
  const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`;
  return {
    'content-security-policy': [...PAGE_POLICY, `connect-src 'self'${sockets}`].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
