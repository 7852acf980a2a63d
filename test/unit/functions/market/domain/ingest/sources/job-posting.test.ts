import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingested } from './ingested.ts';

const posting = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: 'Data Engineer',
  description: '<p>Python &amp; SQL.</p>',
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 'acme-17' },
  datePosted: '2024-05-01T08:00:00Z',
  validThrough: '2024-06-30T23:59',
  employmentType: ['FULL_TIME', 'CONTRACTOR'],
  hiringOrganization: { '@type': 'Organization', name: 'Acme', sameAs: 'https://acme.example' },
  jobLocation: [
    {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: 'Toronto',
        addressRegion: 'ON',
        addressCountry: 'CA',
      },
    },
  ],
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'CAD',
    value: { '@type': 'QuantitativeValue', minValue: 40, maxValue: 52.5, unitText: 'HOUR' },
  },
  url: 'https://acme.example/jobs/17',
};

const expected = {
  source: 'schema-org',
  sourceId: 'acme-17',
  title: 'Data Engineer',
  company: 'Acme',
  city: 'Toronto, ON',
  country: 'CA',
  postedOn: '2024-05-01',
  validThrough: '2024-06-30',
  remote: false,
  salary: {
    minAnnualMajor: 83_200,
    maxAnnualMajor: 109_200,
    currency: 'CAD',
    period: 'hour',
    monthsPerYear: 12,
  },
  description: 'Python & SQL.',
  url: 'https://acme.example/jobs/17',
};

const other = { '@type': 'Organization', name: 'Acme' };

describe('schema.org JobPosting', () => {
  it.each([
    ['a document', JSON.stringify(posting)],
    ['a document over several lines', JSON.stringify(posting, null, 2)],
    ['a list', JSON.stringify([posting])],
    ['a list over several lines', JSON.stringify([posting], null, 2)],
    ['JSON Lines', `${JSON.stringify(posting)}\n`],
    ['lists a line', `${JSON.stringify([posting])}\n`],
    [
      'an item list',
      JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting }] }),
    ],
  ])('reads %s', (_, text) => {
    const { postings, rejects } = ingested(text);
    expect(rejects).toEqual([]);
    expect(postings).toMatchObject([expected]);
  });

  it.each([0, 2])('finds the postings in a graph, and says what is none (indented by %i)', (indent) => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [other, posting, { ...posting, title: 'Nurse' }],
    };
    const { postings, rejects, counts } = ingested(JSON.stringify(graph, null, indent));
    expect(postings.map(({ title }) => title)).toEqual(['Data Engineer', 'Nurse']);
    expect(rejects.map(({ code }) => code)).toEqual(['not-a-posting']);
    expect(counts.lines).toBe(3);
  });

  it('understands work from anywhere, a bare amount, plain names and open ends', () => {
    const { postings } = ingested(
      JSON.stringify({
        '@type': ['JobPosting'],
        title: 'Analyst',
        hiringOrganization: 'Acme',
        datePosted: '2024-05-01',
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: { '@type': 'Country', name: 'United Kingdom' },
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'GBP',
          value: { value: '45000', unitText: 'YEAR' },
        },
      }),
    );
    expect(postings).toMatchObject([
      {
        company: 'Acme',
        country: 'GB',
        remote: true,
        validThrough: null,
        salary: { minAnnualMajor: 45_000, maxAnnualMajor: 45_000, currency: 'GBP', period: 'year' },
      },
    ]);
  });

  it('a record that is no JSON costs itself alone', () => {
    const text = `[\n${JSON.stringify(posting)},\n{"@type":"JobPosting","title":"broken},\n{"@type":"JobPosting","title":"Nurse"}\n]`;
    const { postings, rejects } = ingested(text);
    expect(rejects).toMatchObject([{ line: 3, code: 'bad-json' }]);
    expect(postings.map(({ title }) => title)).toEqual(['Data Engineer', 'Nurse']);
  });

  it('reads the same however the text is cut', () => {
    const text = JSON.stringify(
      { '@graph': [posting, other, { ...posting, title: 'Nurse "RN" {A}' }] },
      null,
      1,
    );
    const whole = ingested(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
        const ends = [...cuts, text.length].toSorted((a, b) => a - b);
        const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        expect(ingested(...pieces)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
