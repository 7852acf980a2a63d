import * as z from 'zod';
import type { TargetModel } from '../model.ts';
import { arn, nameOfArn } from '../template/place.ts';
import { readProperties, type ResourceKind } from './kind.ts';

const Target = z.strictObject({
  Id: z.string().optional(),
  Arn: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  RetryPolicy: z
    .object({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
});

const targetModel = (target: z.infer<typeof Target>): TargetModel => ({
  arn: target.Arn,
  ...(target.Input !== undefined && { input: target.Input }),
  ...(target.InputPath !== undefined && { inputPath: target.InputPath }),
  ...(target.DeadLetterConfig && { deadLetterArn: target.DeadLetterConfig.Arn }),
  ...(target.RetryPolicy?.MaximumRetryAttempts !== undefined && {
    maxRetries: target.RetryPolicy.MaximumRetryAttempts,
  }),
});

const busKind: ResourceKind = {
  type: 'AWS::Events::EventBus',
  nameProperty: 'Name',
  nameLimit: 256,
  attributes: { Arn: ({ name }) => arn('events', `event-bus/${name}`), Name: ({ name }) => name },
  describe: (resource, model) => {
    // A dead-letter queue of a bus takes events that could not be delivered to the bus at all: here they always are.
    readProperties(resource, {}, [
      'Name',
      'Description',
      'KmsKeyIdentifier',
      'DeadLetterConfig',
      'LogConfig',
      'Tags',
    ]);
    model.buses.push(resource.name);
  },
};

const ruleKind: ResourceKind = {
  type: 'AWS::Events::Rule',
  nameProperty: 'Name',
  nameLimit: 64,
  attributes: { Arn: ({ name }) => arn('events', `rule/${name}`) },
  describe: (resource, model) => {
    const rule = readProperties(
      resource,
      {
        EventBusName: z.string().default('default'),
        EventPattern: z.unknown().optional(),
        ScheduleExpression: z.string().optional(),
        State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
        Targets: z.array(Target).default([]),
      },
      ['Name', 'Description', 'RoleArn', 'Tags'],
    );
    const common = { enabled: rule.State === 'ENABLED', targets: rule.Targets.map(targetModel) };
    if (rule.EventPattern !== undefined) {
      const bus = nameOfArn(rule.EventBusName);
      model.rules.push({ name: resource.name, bus, pattern: rule.EventPattern, ...common });
    }
    if (rule.ScheduleExpression !== undefined) {
      const expression = rule.ScheduleExpression;
      model.schedules.push({ id: resource.name, expression, timeZone: 'UTC', source: 'rule', ...common });
    }
  },
};

const scheduleKind: ResourceKind = {
  type: 'AWS::Scheduler::Schedule',
  nameProperty: 'Name',
  nameLimit: 64,
  attributes: { Arn: ({ name }) => arn('scheduler', `schedule/default/${name}`) },
  describe: (resource, model) => {
    const schedule = readProperties(
      resource,
      {
        ScheduleExpression: z.string(),
        ScheduleExpressionTimezone: z.string().default('UTC'),
        State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
        Target,
      },
      // A flexible window only says how late it may run; on one machine it runs on time.
      ['Name', 'Description', 'GroupName', 'FlexibleTimeWindow', 'KmsKeyArn'],
    );
    model.schedules.push({
      id: resource.name,
      expression: schedule.ScheduleExpression,
      timeZone: schedule.ScheduleExpressionTimezone,
      enabled: schedule.State === 'ENABLED',
      source: 'scheduler',
      targets: [targetModel(schedule.Target)],
    });
  },
};

export const eventKinds: ResourceKind[] = [busKind, ruleKind, scheduleKind];
