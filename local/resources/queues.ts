import * as z from 'zod';
import { account, arn } from '../template/place.ts';
import { type Named, readProperties, type ResourceKind } from './kind.ts';

const whole = z.coerce.number().int();

const shape = {
  VisibilityTimeout: whole.optional(),
  DelaySeconds: whole.optional(),
  MaximumMessageSize: whole.optional(),
  MessageRetentionPeriod: whole.optional(),
  ReceiveMessageWaitTimeSeconds: whole.optional(),
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: whole }).optional(),
};

/** Encryption, tags, and who may redrive where: access control is the cloud's. */
const withoutLocalMeaning = [
  'QueueName',
  'KmsMasterKeyId',
  'KmsDataKeyReusePeriodSeconds',
  'SqsManagedSseEnabled',
  'RedriveAllowPolicy',
  'Tags',
];

const url = ({ name, endpoints }: Named): string => `${endpoints.sqs}/${account}/${name}`;

export const queueKind: ResourceKind = {
  type: 'AWS::SQS::Queue',
  nameProperty: 'QueueName',
  nameLimit: 80,
  ref: url,
  attributes: {
    Arn: ({ name }) => arn('sqs', name),
    QueueName: ({ name }) => name,
    QueueUrl: url,
  },
  describe: (resource, model) => {
    const { RedrivePolicy, ...rest } = readProperties(resource, shape, withoutLocalMeaning);
    const given = Object.entries(rest).map(([key, value]) => [key, String(value)] as const);
    model.queues.push({
      name: resource.name,
      arn: arn('sqs', resource.name),
      attributes: {
        ...Object.fromEntries(given),
        ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
      },
    });
  },
};
