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
const Cluster = Summary.extend({ pay: z.looseObject({ withheld: z.boolean(), n: z.int() }) });
type Cluster = z.infer<typeof Cluster>;
const Demand = z.object({
  n: z.int(),
  weeks: z.array(z.object({ week: z.string(), opened: z.int().nullable() })),
  forecast: z.discriminatedUnion('available', [
    z.object({ available: z.literal(false), reason: z.string() }),
    z.object({
      available: z.literal(true),
      methods: z.array(z.object({ method: z.string(), weight: z.number() })),
      weeks: z.array(Week),
      accuracy: z.object({ mase: z.number(), seasonalNaiveMase: z.number() }),
    }),
  ]),
});
type Demand = z.infer<typeof Demand>;

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

const tellForecast = ({ forecast }: Demand, { tell }: Step): void => {
  if (!forecast.available) {
    tell(`no forecast: ${forecast.reason}`);
    return;
  }
  expect(forecast.weeks.length > 0, 'a forecast should cover some weeks');
  expect(forecast.weeks.every(inOrder), 'the intervals of a forecast should lie inside each other');
  const { mase, seasonalNaiveMase } = forecast.accuracy;
  const methods = forecast.methods.map(({ method }) => method).join(' and ');
  tell(
    `forecast by ${methods}, backtest MASE ${mase.toFixed(2)} (seasonal naive ${seasonalNaiveMase.toFixed(2)})`,
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
  let shown: { cluster: Cluster; demand: Demand } | undefined;
  for (const { clusterId } of items) {
    const [cluster, { demand }] = await Promise.all([
      client.call(`GET /market/clusters/${clusterId}`, Cluster),
      client.call(
        `GET /market/demand/cluster?market=${market}&id=${clusterId}`,
        z.object({ demand: Demand }),
      ),
    ]);
    shown ??= { cluster, demand };
    if (!demand.forecast.available) continue;
    shown = { cluster, demand };
    break;
  }
  if (shown === undefined) return;
  const { cluster, demand } = shown;
  const opened = demand.weeks.reduce((sum, week) => sum + (week.opened ?? 0), 0);
  expect(opened <= demand.n, 'a cluster has more new postings in its weeks than dated postings');
  expect(demand.n <= cluster.n, 'a cluster has more dated postings than postings');
  step.tell(`${cluster.label.zh} / ${cluster.label.en}: ${cluster.n} postings, ${payWords(cluster)}`);
  tellForecast(demand, step);
};
