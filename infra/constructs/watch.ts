import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

/** Chapters of docs/runbook.md that alarms lead to. */
export const runbookAnchors = [
  'messages-in-a-dead-letter-queue',
  'a-queue-falls-behind',
  'a-function-fails',
  'facts-are-late',
  'the-api-answers-5xx',
  'money-is-in-suspense',
  'stripe-and-we-are-out-of-step',
  'a-day-does-not-agree',
  'personalize-does-not-learn',
] as const;
export type RunbookAnchor = (typeof runbookAnchors)[number];

export interface AlarmSpec {
  /** Name of the thing watched and what of it: `market-on-upload-stored-errors`. */
  readonly id: string;
  readonly metric: IMetric;
  /** The alarm goes off above it. */
  readonly threshold: number;
  /** Periods of the metric that have to be above the threshold. */
  readonly periods: number;
  /** What people notice while this lasts. */
  readonly impact: string;
  readonly runbook: RunbookAnchor;
}

interface Told extends Pick<AlarmSpec, 'id' | 'impact' | 'runbook'> {
  /** The name it is told by: `money-in-suspense`. */
  readonly is: string;
}

/**
 * Everything that somebody should be told of, collected while the system is declared; the observability stack makes
 * alarms and the dashboard of it. Metrics are named by physical names, so nothing depends on that stack or it on them.
 */
export class Watch {
  readonly alarms: AlarmSpec[] = [];
  readonly functions: string[] = [];
  readonly queues: string[] = [];

  add(alarm: AlarmSpec): void {
    this.alarms.push(alarm);
  }

  /** More than one call in twenty fails, for ten minutes. */
  functionErrors(name: string, impact: string): void {
    this.functions.push(name);
    const of = (metricName: string) => lambdaMetric(name, metricName, Stats.SUM);
    const rate = new MathExpression({
      expression: '100 * errors / MAX([calls, 1])',
      usingMetrics: { errors: of('Errors'), calls: of('Invocations') },
      label: 'Errors in 100 calls',
      period: fiveMinutes,
    });
    this.add({
      id: `${name}-errors`,
      metric: rate,
      threshold: 5,
      periods: 2,
      impact,
      runbook: 'a-function-fails',
    });
  }

  deadLetters(queueName: string, impact: string): void {
    const metric = queueMetric(queueName, 'ApproximateNumberOfMessagesVisible');
    const runbook = 'messages-in-a-dead-letter-queue';
    this.add({ id: `${queueName}-depth`, metric, threshold: 0, periods: 1, impact, runbook });
  }

  oldestMessage(queueName: string, limit: Duration, impact: string): void {
    this.queues.push(queueName);
    const metric = queueMetric(queueName, 'ApproximateAgeOfOldestMessage');
    const threshold = limit.toSeconds();
    this.add({
      id: `${queueName}-age`,
      metric,
      threshold,
      periods: 2,
      impact,
      runbook: 'a-queue-falls-behind',
    });
  }

  /** A door has told of it, by `tell` in `shared/lambda/telemetry.ts`: once is enough. */
  told(context: string, { id, is, impact, runbook }: Told): void {
    const metricName = is.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const metric = new Metric({
      namespace: 'Pathlight',
      metricName,
      statistic: Stats.SUM,
      period: fiveMinutes,
      dimensionsMap: { service: context },
    });
    this.add({ id, metric, threshold: 0, periods: 1, impact, runbook });
  }

  /** Records wait longer than a minute in the streams that this function reads. */
  streamAge(functionName: string, impact: string): void {
    const metric = lambdaMetric(functionName, 'IteratorAge', Stats.MAXIMUM);
    this.add({
      id: `${functionName}-lag`,
      metric,
      threshold: 60_000,
      periods: 2,
      impact,
      runbook: 'facts-are-late',
    });
  }
}

const fiveMinutes = Duration.minutes(5);

export const lambdaMetric = (functionName: string, metricName: string, statistic: string): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    statistic,
    period: fiveMinutes,
    dimensionsMap: { FunctionName: functionName },
  });

export const queueMetric = (queueName: string, metricName: string): Metric =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    statistic: Stats.MAXIMUM,
    period: fiveMinutes,
    dimensionsMap: { QueueName: queueName },
  });
