import { payByCurrency } from './distributions.ts';
import { outlookOf, payEntry } from './cluster-summary.ts';
import { minimumPostings } from './figure.ts';
import type { DescribedOccupation } from './occupation-figures.ts';

const most = { occupations: 100, currencies: 2, titles: 4, clusters: 2, titleCharacters: 40 } as const;

/** What other contexts need to know of an occupation: `OccupationSummary` in events/market-snapshot-published.ts. */
const summaryOf = ({ figures, cell, demand }: DescribedOccupation) => ({
  id: figures.occupationId,
  n: figures.n,
  pay: payByCurrency(cell.pay).slice(0, most.currencies).map(payEntry),
  weekly: demand.lately,
  outlook: outlookOf(demand),
  titles: figures.titles.withheld
    ? []
    : figures.titles.slices
        .slice(0, most.titles)
        .map(({ name, n }) => ({ title: name.slice(0, most.titleCharacters), n })),
  clusters: figures.clusters.slice(0, most.clusters).map(({ clusterId: id, n }) => ({ id, n })),
});
export type OccupationSummary = ReturnType<typeof summaryOf>;

/** The largest occupations with at least 30 postings; `described` comes largest first. */
export const occupationSummaries = (described: readonly DescribedOccupation[]): OccupationSummary[] =>
  described
    .filter(({ figures }) => figures.n >= minimumPostings)
    .slice(0, most.occupations)
    .map(summaryOf);
