import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { groups } from '../../shared/contract.ts';
import { accept } from '../constructs/accept.ts';
import { type Settings, nameIn } from '../settings.ts';

/** Who people are: accounts, groups, the hosted sign-in pages and the site's client. */
export class Identity extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: string;
  /** Origin of the hosted sign-in pages and of the token endpoint. */
  readonly loginOrigin: string;

  constructor(scope: Construct, settings: Settings) {
    super(scope, nameIn(settings, 'identity'));
    this.pool = poolIn(this, settings);
    for (const groupName of groups) this.pool.addGroup(groupName, { groupName });
    this.client = clientOf(this.pool, settings.origin);
    const domain = this.pool.addDomain('domain', {
      cognitoDomain: { domainPrefix: `${nameIn(settings)}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const branding = new CfnManagedLoginBranding(this, 'branding', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    branding.node.addDependency(domain);
    this.issuer = `https://cognito-idp.${this.region}.${this.urlSuffix}/${this.pool.userPoolId}`;
    this.loginOrigin = domain.baseUrl();
  }
}

/** Threat protection is priced by active user: only prod buys it. */
const plan = (settings: Settings) =>
  settings.keepData
    ? {
        featurePlan: FeaturePlan.PLUS,
        standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      }
    : { featurePlan: FeaturePlan.ESSENTIALS };

const passwordPolicy = {
  minLength: 12,
  requireDigits: true,
  requireLowercase: true,
  requireUppercase: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
};

const poolIn = (scope: Identity, settings: Settings): UserPool => {
  const pool = new UserPool(scope, 'pool', {
    userPoolName: nameIn(settings, 'people'),
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    passwordPolicy,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    ...plan(settings),
    deletionProtection: settings.keepData,
    removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  if (!settings.keepData) {
    const reason = 'Threat protection is priced by active user; dev has test accounts only.';
    for (const rule of ['AwsSolutions-COG3', 'AwsSolutions-COG8']) accept(pool, rule, reason);
  }
  accept(
    pool,
    'AwsSolutions-COG2',
    'A second factor is the person’s own choice: many members are students with one device.',
  );
  return pool;
};

const clientOf = (pool: UserPool, origin: string): UserPoolClient =>
  pool.addClient('site', {
    // A browser cannot keep a secret: the code flow with PKCE needs none.
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${origin}/auth/callback`],
      logoutUrls: [`${origin}/`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(60),
    idTokenValidity: Duration.minutes(60),
    refreshTokenValidity: Duration.days(30),
  });
