import { Duration } from 'aws-cdk-lib';
import { Rule, type Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { DoorFunction } from './door-function.ts';
import type { DeadLetterQueue } from './watched-queue.ts';

export interface ScheduledJobProps {
  readonly ruleName: string;
  /** In UTC. */
  readonly schedule: Schedule;
  readonly door: DoorFunction;
  readonly deadLetters: DeadLetterQueue;
  readonly enabled: boolean;
}

/** Runs a door by the clock. A run that fails is tried twice more within two hours, then set aside. */
export class ScheduledJob extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledJobProps) {
    super(scope, id);
    const { ruleName, schedule, door, deadLetters, enabled } = props;
    const retry = { retryAttempts: 2, maxEventAge: Duration.hours(2) };
    door.configureAsyncInvoke({ ...retry, onFailure: new SqsDestination(deadLetters) });
    new Rule(this, 'rule', {
      ruleName,
      schedule,
      enabled,
      targets: [new LambdaFunction(door, { ...retry, deadLetterQueue: deadLetters })],
    });
  }
}
