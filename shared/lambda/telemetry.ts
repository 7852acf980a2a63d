import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { withCorrelation } from '../correlation.ts';

/** Service name, level and sampling come from the POWERTOOLS_* variables that infra sets. */
export const logger = new Logger();
export const metrics = new Metrics({ namespace: 'Pathlight' });

/** What a handler may write to: structured logs that already carry the request's and the correlation id. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Middleware every door has: Lambda context in each log line, metrics flushed at the end, keys reset between events. */
export const telemetry = () => [
  injectLambdaContext(logger, { resetKeys: true }),
  logMetrics(metrics, { throwOnEmptyMetrics: false }),
];

export const count = (name: string, value = 1): void => {
  metrics.addMetric(name, MetricUnit.Count, value);
};

const pascalCase = (kebab: string): string =>
  kebab.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Tells of what somebody should look at though nothing failed: logged, and counted by its name for an alarm. */
export const tell = ({
  is,
  ...details
}: {
  readonly is: string;
  readonly [detail: string]: unknown;
}): void => {
  count(pascalCase(is));
  logger.warn(is, { details });
};

/** Runs `work` with the correlation id in its log lines and in whatever facts it commits. */
export const correlated = async <T>(correlationId: string, work: (log: Log) => Promise<T>): Promise<T> =>
  withCorrelation(correlationId, () =>
    work(logger.createChild({ persistentKeys: { correlation_id: correlationId } })),
  );
