import type { OutgoingHttpHeaders } from 'node:http';

/**
 * What the site's distribution says with every answer in the cloud. `upgrade-insecure-requests` and HSTS are left out:
 * there is no TLS on loopback.
 */
const defaults: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

const onlyWithTls = new Set(['strict-transport-security']);

const withoutUpgrade = (policy: string): string =>
  policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && directive !== 'upgrade-insecure-requests')
    .join('; ');

/** Headers of the site: those the template's response headers policy names, or the same ones by default. */
export const siteHeaders = (
  fromTemplate: Readonly<Record<string, string>> | undefined,
): OutgoingHttpHeaders =>
  Object.fromEntries(
    Object.entries(fromTemplate ?? defaults).flatMap(([name, value]) => {
      const header = name.toLowerCase();
      if (onlyWithTls.has(header)) return [];
      return [[header, header === 'content-security-policy' ? withoutUpgrade(value) : value]];
    }),
  );
