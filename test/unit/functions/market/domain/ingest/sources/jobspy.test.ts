import { describe, expect, it } from 'vitest';
import { ingested } from './ingested.ts';

const header =
  'id,site,job_url,job_url_direct,title,company,location,date_posted,job_type,salary_source,interval,min_amount,max_amount,currency,is_remote,job_level,job_function,listing_type,emails,description,company_industry';
const rows = [
  'in-1a2b,indeed,https://example.com/1,,Data Engineer,Acme,"Austin, TX, US",2024-05-01,fulltime,direct_data,yearly,110000.0,140000.0,USD,False,,,,,"Python, SQL and Airflow",',
  'li-99,linkedin,https://example.com/2,,Nurse,Care Ltd,"London, England, United Kingdom",2024-05-02,fulltime,description,hourly,21.5,nan,GBP,True,,,,,Ward work,',
  'zr-7,zip_recruiter,https://example.com/3,,Cook,Diner,"Toronto, ON, Canada",,parttime,,,,,,nan,,,,,,',
];

describe('files of JobSpy', () => {
  it('reads its columns', () => {
    const { postings, rejects } = ingested([header, ...rows].join('\n'));
    expect(rejects).toEqual([]);
    expect(postings).toMatchObject([
      {
        source: 'jobspy',
        sourceId: 'in-1a2b',
        title: 'Data Engineer',
        city: 'Austin, TX',
        country: 'US',
        postedOn: '2024-05-01',
        remote: false,
        salary: { minAnnualMajor: 110_000, maxAnnualMajor: 140_000, currency: 'USD', period: 'year' },
        url: 'https://example.com/1',
      },
      {
        sourceId: 'li-99',
        city: 'London',
        country: 'GB',
        remote: true,
        salary: { minAnnualMajor: 44_720, maxAnnualMajor: null, currency: 'GBP', period: 'hour' },
      },
      { sourceId: 'zr-7', country: 'CA', postedOn: null, remote: false, salary: null, salaryText: '' },
    ]);
  });
});
