import * as z from 'zod';
import type { ResourceKind } from './kind.ts';

const Security = z.object({
  ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }).optional(),
  ContentTypeOptions: z.object({}).optional(),
  FrameOptions: z.object({ FrameOption: z.string() }).optional(),
  ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }).optional(),
});

const Policy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: Security.optional(),
    CustomHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) })
      .optional(),
  }),
});

/** What the distribution says for the policy's settings. Strict transport security is left out: loopback has no TLS. */
const securityHeaders = (security: z.infer<typeof Security> | undefined): Record<string, string> => ({
  ...(security?.ContentSecurityPolicy && {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
  }),
  ...(security?.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
  ...(security?.FrameOptions && { 'x-frame-options': security.FrameOptions.FrameOption }),
  ...(security?.ReferrerPolicy && { 'referrer-policy': security.ReferrerPolicy.ReferrerPolicy }),
});

const policyKind: ResourceKind = {
  type: 'AWS::CloudFront::ResponseHeadersPolicy',
  attributes: { Id: ({ name }) => name },
  describe: ({ name, properties }, model) => {
    const { SecurityHeadersConfig, CustomHeadersConfig } =
      Policy.parse(properties).ResponseHeadersPolicyConfig;
    const custom = (CustomHeadersConfig?.Items ?? []).map(
      ({ Header, Value }) => [Header.toLowerCase(), Value] as const,
    );
    model.headersPolicies.push({
      id: name,
      headers: { ...securityHeaders(SecurityHeadersConfig), ...Object.fromEntries(custom) },
    });
  },
};

const Behaviour = z.object({
  PathPattern: z.string().default('*'),
  ResponseHeadersPolicyId: z.string().optional(),
});
const Distribution = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(Behaviour).default([]),
  }),
});

/** Of the distribution only which headers it sends with which paths; the rest the gateway does in its own way. */
const distributionKind: ResourceKind = {
  type: 'AWS::CloudFront::Distribution',
  attributes: {
    DomainName: ({ name }) => `${name.toLowerCase()}.cloudfront.net`,
    Id: ({ name }) => name,
  },
  describe: ({ properties }, model) => {
    const { CacheBehaviors, DefaultCacheBehavior } = Distribution.parse(properties).DistributionConfig;
    for (const { PathPattern, ResponseHeadersPolicyId } of [...CacheBehaviors, DefaultCacheBehavior]) {
      if (ResponseHeadersPolicyId !== undefined)
        model.pathHeaders.push({ pathPattern: PathPattern, policyId: ResponseHeadersPolicyId });
    }
  },
};

export const siteHeaderKinds: ResourceKind[] = [policyKind, distributionKind];
