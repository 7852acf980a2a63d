import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Stats,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type AlarmSpec, type Watch, lambdaMetric, queueMetric } from '../constructs/watch.ts';
import { type Settings, nameIn } from '../settings.ts';

export const runbook = 'docs/runbook.md';

/** Tells people what goes wrong: an alarm for everything that was declared worth watching, and one page to look at. */
export class Observability extends Stack {
  constructor(scope: Construct, settings: Settings, watch: Watch) {
    super(scope, nameIn(settings, 'observability'));
    const topic = new Topic(this, 'alarms', { topicName: nameIn(settings, 'alarms'), enforceSSL: true });
    if (settings.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmEmail));
    const action = new SnsAction(topic);
    const alarms = watch.alarms.map((spec) => {
      const alarm = alarmOf(this, spec);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
    this.#dashboard(nameIn(settings), watch, alarms);
  }

  #dashboard(dashboardName: string, watch: Watch, alarms: Alarm[]): void {
    const lines = (metricName: string, statistic: string) =>
      watch.functions.map((name) => lambdaMetric(name, metricName, statistic).with({ label: name }));
    const graph = (title: string, left: ReturnType<typeof lines>) =>
      new GraphWidget({ title, left, width: 12, height: 7, period: Duration.minutes(5) });
    new Dashboard(this, 'dashboard', {
      dashboardName,
      widgets: [
        [
          new TextWidget({
            markdown: `What to do about an alarm stands in ${runbook}.`,
            width: 24,
            height: 1,
          }),
        ],
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 6 })],
        [graph('Calls', lines('Invocations', Stats.SUM)), graph('Errors', lines('Errors', Stats.SUM))],
        [
          graph('Duration, 95th percentile (ms)', lines('Duration', Stats.p(95))),
          graph(
            'Age of the oldest message (s)',
            watch.queues.map((name) =>
              queueMetric(name, 'ApproximateAgeOfOldestMessage').with({ label: name }),
            ),
          ),
        ],
      ],
    });
  }
}

/** The alarm's text is what its mail says: what people notice first, then where to read what to do. */
const alarmOf = (
  scope: Construct,
  { id, metric, threshold, periods, impact, runbook: chapter }: AlarmSpec,
): Alarm =>
  new Alarm(scope, id, {
    alarmName: id,
    alarmDescription: `${impact} What to do: ${runbook}#${chapter}`,
    metric,
    threshold,
    evaluationPeriods: periods,
    datapointsToAlarm: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
