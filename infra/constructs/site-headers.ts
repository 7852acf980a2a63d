import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * The content security policy of the site: own files only. Styles may stand in the page, because the component library
 * computes them; scripts may not. `connects` are the origins that pages may call besides their own.
 */
export const contentSecurityPolicy = (connects: readonly string[]): string =>
  Object.entries({
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...connects],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

const securityHeaders = (connects: readonly string[]): ResponseSecurityHeadersBehavior => ({
  contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(connects), override: true },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: {
    referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
    override: true,
  },
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(365),
    includeSubdomains: true,
    override: true,
  },
});

const always = {
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Headers on the pages, and on the files below `/assets` whose names change with what they hold. */
export const siteHeaders = (
  scope: Construct,
  { name, connects }: { name: string; connects: readonly string[] },
): Record<'pages' | 'assets', ResponseHeadersPolicy> => {
  const policy = (of: string, more: Readonly<Record<string, string>>) =>
    new ResponseHeadersPolicy(scope, `${of}-headers`, {
      responseHeadersPolicyName: `${name}-${of}`,
      securityHeadersBehavior: securityHeaders(connects),
      customHeadersBehavior: {
        customHeaders: Object.entries({ ...always, ...more }).map(([header, value]) => ({
          header,
          value,
          override: true,
        })),
      },
    });
  return {
    pages: policy('pages', {}),
    assets: policy('assets', { 'cache-control': 'public, max-age=31536000, immutable' }),
  };
};
