import { Duration, Fn, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { deploySite } from '../constructs/site-deployment.ts';
import { siteHeaders } from '../constructs/site-headers.ts';
import { type Settings, nameIn } from '../settings.ts';
import { type Api, apiStageName } from './api.ts';
import type { Data } from './data.ts';
import type { Identity } from './identity.ts';

export interface WebProps {
  readonly identity: Identity;
  readonly api: Api;
  readonly data: Data;
  /** Buckets that browsers send files to and fetch files from. */
  readonly openToBrowsers: readonly Bucket[];
}

/** The site and, under the same origin, the API. */
export class Web extends Stack {
  constructor(scope: Construct, settings: Settings, { identity, api, data, openToBrowsers }: WebProps) {
    super(scope, nameIn(settings, 'web'));
    const bucket = new PrivateBucket(this, 'site', { settings, accessLogs: data.accessLogs });
    const connects = [
      `https://cognito-idp.${this.region}.${this.urlSuffix}`,
      identity.loginOrigin,
      ...openToBrowsers.map(({ bucketRegionalDomainName }) => `https://${bucketRegionalDomainName}`),
    ];
    const name = nameIn(settings, 'site');
    const { pages, assets } = this.#site(bucket, { name, connects });
    const distribution = new Distribution(this, 'distribution', {
      comment: nameIn(settings),
      ...namesOf(this, settings),
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultRootObject: 'index.html',
      logBucket: data.accessLogs,
      logFilePrefix: 'distribution/',
      defaultBehavior: pages,
      additionalBehaviors: { [`/${apiStageName}/*`]: this.#api(api), '/assets/*': assets },
    });
    acceptFindings(distribution);
    deploySite(this, {
      folder: settings.siteFolder,
      bucket,
      distribution,
      config: {
        issuer: identity.issuer,
        clientId: identity.client.userPoolClientId,
        apiBase: `/${apiStageName}`,
      },
    });
    this.exportValue(distribution.distributionDomainName, { name: nameIn(settings, 'site-host') });
  }

  #site(bucket: Bucket, props: { name: string; connects: readonly string[] }) {
    const base: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
    };
    const { pages, assets } = siteHeaders(this, props);
    const shell = { eventType: FunctionEventType.VIEWER_REQUEST, function: pagesOf(this, props.name) };
    return {
      pages: { ...base, responseHeadersPolicy: pages, functionAssociations: [shell] },
      assets: { ...base, responseHeadersPolicy: assets },
    };
  }

  #api({ api }: Api): BehaviorOptions {
    return {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
        readTimeout: Duration.seconds(30),
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }
}

/** The site's own host name where a certificate for it is given, else the one CloudFront deals out. */
const namesOf = (scope: Construct, { certificateArn, origin }: Settings) =>
  certificateArn === undefined
    ? {}
    : {
        domainNames: [new URL(origin).hostname],
        certificate: Certificate.fromCertificateArn(scope, 'certificate', certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      };

/**
 * Every address of the application is one page. Told apart before the cache by the missing file ending, on the site's
 * behaviour only: an error response for all would turn the API's 404 and 403 into that page too.
 */
const pagesOf = (scope: Construct, name: string): EdgeFunction =>
  new EdgeFunction(scope, 'pages', {
    functionName: `${name}-pages`,
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      [
        'function handler(event) {',
        '  const request = event.request;',
        "  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1);",
        "  if (!last.includes('.')) request.uri = '/index.html';",
        '  return request;',
        '}',
      ].join('\n'),
    ),
  });

const acceptFindings = (distribution: Distribution): void => {
  accept(distribution, 'AwsSolutions-CFR1', 'People plan careers from every country: no place is shut out.');
  accept(
    distribution,
    'AwsSolutions-CFR2',
    'API Gateway throttles, doors check tokens and input; a firewall is a cost each owner decides on.',
  );
  accept(
    distribution,
    'AwsSolutions-CFR4',
    'Without a certificate CloudFront fixes the protocol of its own host; with one it is TLS 1.2 or newer.',
  );
};
