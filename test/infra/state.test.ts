import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { indexName } from '../../infra/constructs/context-table.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { groups } from '../../shared/contract.ts';
import { synthesize } from './synthesized.ts';

const Template = z.object({ Resources: z.record(z.string(), z.unknown()) });

const dev = synthesize();
const prod = synthesize({ stage: 'prod', origin: 'https://pathlight.example' });

describe('every table', () => {
  it('can be set back to any minute, is encrypted, streams both images, and forgets by ttl', () => {
    for (const { Properties } of dev.ofType('AWS::DynamoDB::Table')) {
      expect(Properties).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        BillingMode: 'PAY_PER_REQUEST',
      });
    }
  });

  it('has the keys and the index that stores are written for', () => {
    const { partitionKey, sortKey, indexes } = contextTable('any');
    expect(Object.keys(indexes)).toEqual([indexName]);
    for (const { create } of dev.model.tables) {
      expect(create).toMatchObject({
        KeySchema: [
          { AttributeName: partitionKey.name, KeyType: 'HASH' },
          { AttributeName: sortKey?.name, KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: indexName,
            KeySchema: [
              { AttributeName: indexes.gsi1.partitionKey.name, KeyType: 'HASH' },
              { AttributeName: indexes.gsi1.sortKey.name, KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      });
    }
  });
});

describe('every bucket', () => {
  it('is closed to the public, encrypted, and rid of half-done uploads', () => {
    for (const { id, Properties } of dev.ofType('AWS::S3::Bucket')) {
      expect(Properties, id).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
      expect(JSON.stringify(Properties['BucketEncryption']), id).toContain('AES256');
      expect(JSON.stringify(Properties['LifecycleConfiguration']), id).toContain(
        'AbortIncompleteMultipartUpload',
      );
    }
  });

  it('refuses requests without TLS', () => {
    const policies = dev.ofType('AWS::S3::BucketPolicy').map(({ Properties }) => JSON.stringify(Properties));
    expect(policies).toHaveLength(dev.ofType('AWS::S3::Bucket').length);
    for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"');
  });
});

describe('prod', () => {
  it('keeps what people gave it, whatever becomes of the stacks', () => {
    const state = [
      ...(['AWS::DynamoDB::Table', 'AWS::S3::Bucket'] as const),
      ...(['AWS::Cognito::UserPool', 'AWS::SecretsManager::Secret'] as const),
    ] as const;
    const Kept = z.object({ Type: z.enum(state), DeletionPolicy: z.literal('Retain') });
    const templates = prod.app.synth().stacks.map(({ template }) => Template.parse(template));
    const kept = templates.flatMap(({ Resources }) =>
      Object.values(Resources).filter((resource) => Kept.safeParse(resource).success),
    );
    expect(kept).toHaveLength(state.flatMap((type) => prod.ofType(type)).length);
    for (const { Properties } of prod.ofType('AWS::DynamoDB::Table')) {
      expect(Properties).toMatchObject({ DeletionProtectionEnabled: true });
    }
  });

  it('watches sign-ins for stolen passwords', () => {
    expect(prod.ofType('AWS::Cognito::UserPool')[0]?.Properties).toMatchObject({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });
});

describe('sign-in', () => {
  it('is by code with PKCE, without a secret, and returns to the site’s own origin only', () => {
    const [client] = prod.ofType('AWS::Cognito::UserPoolClient');
    expect(client?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://pathlight.example/auth/callback'],
      LogoutURLs: ['https://pathlight.example/'],
    });
  });

  it('knows the groups of the contracts', () => {
    expect(dev.model.userPoolGroups.map(({ name }) => name).sort()).toEqual([...groups].sort());
  });
});
