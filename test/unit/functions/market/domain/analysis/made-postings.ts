import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';

export const madePosting = (changes: Partial<Posting> = {}): Posting => ({
  id: 'post_0',
  source: 'made',
  sourceId: null,
  market: 'en',
  title: 'Data Engineer',
  company: 'Acme',
  city: 'Boston',
  country: 'US',
  remote: false,
  occupation: null,
  postedOn: '2024-03-04',
  validThrough: null,
  seenOn: null,
  salary: {
    minAnnualMajor: 90_000,
    maxAnnualMajor: 110_000,
    currency: 'USD',
    period: 'year',
    monthsPerYear: 12,
  },
  salaryText: '$90k-$110k',
  experience: { minYears: 3, maxYears: 5 },
  education: 'bachelor',
  skills: ['python', 'sql'],
  description: 'Builds pipelines.',
  url: null,
  ...changes,
});

/** Trades that share no word but the common ones. */
export const trades = [
  {
    title: 'Data Engineer',
    skills: ['spark', 'airflow', 'kafka'],
    words: 'pipelines warehouse streaming batch',
  },
  {
    title: 'Account Manager',
    skills: ['sales', 'negotiation', 'crm'],
    words: 'quota territory prospects revenue',
  },
  { title: 'Nurse', skills: ['nursing', 'patient care'], words: 'ward hospital patients shift clinic' },
  {
    title: 'Mechanical Engineer',
    skills: ['autocad', 'solidworks'],
    words: 'gears turbines assembly drawings',
  },
] as const;

const dayAfter = (days: number): string =>
  new Date(Date.UTC(2023, 0, 2) + days * 86_400_000).toISOString().slice(0, 10);

/** `count` postings, the trade of number i being i modulo 4, spread evenly over `weeks` weeks from Monday 2023-01-02. */
export const madePostings = (count: number, { weeks = 60, seed = 1 } = {}): Posting[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const trade = trades[index % trades.length] ?? trades[0];
    const low = 50_000 + Math.floor(random() * 60_000);
    const words = trade.words.split(' ').filter(() => random() < 0.7);
    return madePosting({
      id: `post_${String(index).padStart(6, '0')}`,
      company: `Acme ${seed} ${index}`,
      title: random() < 0.3 ? `Senior ${trade.title}` : trade.title,
      skills: trade.skills.filter(() => random() < 0.8).toSorted(),
      description: `${words.join(' ')} common shared ${random() < 0.5 ? 'regular' : 'weekly'}`,
      postedOn: dayAfter(Math.floor((index / count) * weeks * 7)),
      city: random() < 0.5 ? 'Boston' : 'Denver',
      salary: {
        minAnnualMajor: low,
        maxAnnualMajor: low + 10_000,
        currency: 'USD',
        period: 'year',
        monthsPerYear: 12,
      },
    });
  });
};
