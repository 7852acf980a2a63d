import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import type { Market } from './market.ts';
import { type Step, expect } from './terminal.ts';

const Label = z.object({ zh: z.string(), en: z.string() });
const Summary = z.object({ clusterId: z.string(), label: Label, n: z.int() });
const Week = z.object({
  week: z.string(),
  mean: z.number(),
  lower80: z.number(),
  upper80: z.number(),
  lower95: z.number(),
  upper95: z.number(),
});
const Cluster = Summary.extend({
  pay: z.looseObject({ withheld: z.boolean(), n: z.int() }),
  weekly: z.array(z.object({ week: z.string(), n: z.int() })),
  forecast: z.discriminatedUnion('available', [
    z.object({ available: z.literal(false), reason: z.string() }),
    z.object({
      available: z.literal(true),
      method: z.string(),
      weeks: z.array(Week),
      backtest: z.object({ mase: z.number(), seasonalNaiveMase: z.number() }),
    }),
  ]),
});
type Cluster = z.infer<typeof Cluster>;

const figure = (value: number): string => value.toFixed(1);

const inOrder = ({ lower95, lower80, mean, upper80, upper95 }: z.infer<typeof Week>): boolean =>
  0 <= lower95 && lower95 <= lower80 && lower80 <= mean && mean <= upper80 && upper80 <= upper95;

const payWords = ({ pay }: Cluster): string => {
  const told = z
    .object({ currency: z.string(), p25: z.number(), p50: z.number(), p75: z.number() })
    .safeParse(pay);
  if (!told.success) return `pay withheld (${pay.n} postings state it)`;
  const { currency, p25, p50, p75 } = told.data;
  const [low, middle, high] = [p25, p50, p75].map((amount) => Math.round(amount).toLocaleString('en-US'));
  return `pay a year ${middle ?? ''} ${currency} (middle half ${low ?? ''} to ${high ?? ''}, n = ${pay.n})`;
};

const tellForecast = ({ forecast }: Cluster, { tell }: Step): void => {
  if (!forecast.available) {
    tell(`no forecast: ${forecast.reason}`);
    return;
  }
  expect(forecast.weeks.length > 0, 'a forecast should cover some weeks');
  expect(forecast.weeks.every(inOrder), 'the intervals of a forecast should lie inside each other');
  const { mase, seasonalNaiveMase } = forecast.backtest;
  tell(
    `forecast by ${forecast.method}, backtest MASE ${mase.toFixed(2)} (seasonal naive ${seasonalNaiveMase.toFixed(2)})`,
  );
  for (const week of forecast.weeks.slice(0, 4)) {
    tell(
      `  week of ${week.week}: ${figure(week.mean)} new postings (80 %: ${figure(week.lower80)}–${figure(week.upper80)}, 95 %: ${figure(week.lower95)}–${figure(week.upper95)})`,
    );
  }
};

/** The largest cluster whose demand can be forecast, or the largest of all. Telling why not is an answer too. */
export const lookAtCluster = async (client: ApiClient, market: Market, step: Step): Promise<void> => {
  const { items } = await client.call(
    `GET /market/clusters?market=${market}`,
    z.object({ items: z.array(Summary) }),
  );
  expect(items.length >= 2, 'there should be clusters');
  expect(
    items.every(({ n }, index) => n <= (items[index - 1]?.n ?? n)),
    'clusters should come largest first',
  );
  let shown: Cluster | undefined;
  for (const { clusterId } of items) {
    const cluster = await client.call(`GET /market/clusters/${clusterId}`, Cluster);
    shown ??= cluster;
    if (!cluster.forecast.available) continue;
    shown = cluster;
    break;
  }
  if (shown === undefined) return;
  const posted = shown.weekly.reduce((sum, { n }) => sum + n, 0);
  expect(posted <= shown.n, 'a cluster has more dated postings than postings');
  step.tell(`${shown.label.zh} / ${shown.label.en}: ${shown.n} postings, ${payWords(shown)}`);
  tellForecast(shown, step);
};
