import { describe, expect, it } from 'vitest';
import { readStacks } from '../../../../local/template/read.ts';
import { describeSystem } from '../../../../local/template/describe.ts';
import { stackOf } from '../../../support/local-system.ts';

const policy = (ResponseHeadersPolicyConfig: object) => ({
  Type: 'AWS::CloudFront::ResponseHeadersPolicy',
  Properties: { ResponseHeadersPolicyConfig },
});

const stack = stackOf({
  Pages: policy({
    Name: 'pages',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 1, Override: true },
    },
  }),
  Assets: policy({
    Name: 'assets',
    CustomHeadersConfig: { Items: [{ Header: 'Cache-Control', Value: 'immutable', Override: true }] },
  }),
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        CacheBehaviors: [
          { PathPattern: '/api/*', TargetOriginId: 'api' },
          { PathPattern: '/assets/*', ResponseHeadersPolicyId: { Ref: 'Assets' } },
        ],
        DefaultCacheBehavior: { ResponseHeadersPolicyId: { 'Fn::GetAtt': ['Pages', 'Id'] } },
      },
    },
  },
  Site: {
    Type: 'Custom::CDKBucketDeployment',
    Metadata: { 'pathlight:site': 'web/dist' },
    Properties: {},
  },
});

describe('headers of the site', () => {
  it('are those of the distribution’s behaviours, in their order, save for what needs TLS', () => {
    const { sites } = describeSystem(readStacks([stack], { sqs: 'http://127.0.0.1' }));
    expect(sites).toEqual([
      {
        logicalId: 'Site',
        folder: 'web/dist',
        headers: [
          { pathPattern: '/assets/*', headers: { 'cache-control': 'immutable' } },
          {
            pathPattern: '*',
            headers: {
              'content-security-policy': "default-src 'self'",
              'x-content-type-options': 'nosniff',
              'x-frame-options': 'DENY',
              'referrer-policy': 'same-origin',
            },
          },
        ],
      },
    ]);
  });
});
