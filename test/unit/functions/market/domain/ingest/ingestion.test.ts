import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skills } from '../../../../../../functions/market/data/skills/taxonomy.ts';
import { Ingestion } from '../../../../../../functions/market/domain/ingest/ingestion.ts';
import type { Reject } from '../../../../../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../../../../../functions/market/domain/ingest/skill-matcher.ts';
import { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { AppError } from '../../../../../../shared/errors.ts';

const matcher = new SkillMatcher(skills);

const ingest = (
  text: string,
  { chunk = 1000, source = null }: { chunk?: number; source?: string | null } = {},
) => {
  const postings: Posting[] = [];
  const rejects: Reject[] = [];
  const ingestion = new Ingestion({
    source,
    matcher,
    onPosting: (posting) => postings.push(posting),
    onReject: (reject) => rejects.push(reject),
  });
  for (let at = 0; at < text.length; at += chunk) ingestion.push(text.slice(at, at + chunk));
  ingestion.end();
  return { postings, rejects, counts: ingestion.counts, source: ingestion.source };
};

const job51 = [
  'jobName,tags,area,salary,workYear,degree,companyName,companyType,companySize,issueDate,first_crawl',
  '数据分析师（双休）,"1年,本科,Python,SQL,五险一金,补充医疗保险",江苏省苏州昆山市,1-1.5万·13薪,1年,本科,某某科技有限公司,民营,少于50人,2023-07-14 20:51:08,2023-12-12',
  '数据分析师（双休）,"1年,本科,Python,SQL,五险一金,补充医疗保险",江苏省苏州昆山市,1-1.5万·13薪,1年,本科,某某科技有限公司,民营,少于50人,2023-07-14 20:51:08,2023-12-15',
  '数据分析师,缺列',
  ',"1年",上海,面议,1年,本科,某某公司,民营,,2023-07-15,2023-12-12',
].join('\n');

describe('Ingestion', () => {
  it('normalises a posting of a Chinese board', () => {
    const { postings, counts, source } = ingest(job51);
    expect(source).toBe('51job');
    expect(counts).toEqual({ lines: 4, accepted: 1, rejected: 2, duplicates: 1, markets: { zh: 1, en: 0 } });
    const [{ id, ...posting } = { id: '' }] = postings;
    expect(id).toMatch(/^post_[0-9a-f]{20}$/);
    expect(posting).toEqual({
      source: '51job',
      market: 'zh',
      title: '数据分析师',
      company: '某某科技有限公司',
      city: '苏州',
      country: 'CN',
      postedOn: '2023-07-14',
      seenOn: '2023-12-12',
      sourceId: null,
      validThrough: null,
      remote: false,
      occupation: null,
      salary: {
        minAnnualMajor: 130_000,
        maxAnnualMajor: 195_000,
        currency: 'CNY',
        period: 'month',
        monthsPerYear: 13,
      },
      salaryText: '1-1.5万·13薪',
      experience: { minYears: 1, maxYears: null },
      education: 'bachelor',
      skills: ['data-analysis', 'python', 'sql'],
      description: '',
      url: null,
    });
  });

  it('tells the line and the reason of each reject', () => {
    expect(ingest(job51).rejects).toMatchObject([
      {
        line: 4,
        code: 'wrong-column-count',
        reason: 'the line has 2 fields, the header 11',
        excerpt: '数据分析师 | 缺列',
      },
      {
        line: 5,
        code: 'missing-title',
        reason: 'the record names no job title',
      },
    ]);
  });

  it('gives the same posting the same id in another file, and another source another', () => {
    const [first] = ingest(job51).postings;
    const [again] = ingest(job51.replaceAll('2023-12-12', '2024-01-01'), { chunk: 3 }).postings;
    const [other] = ingest(job51, { source: 'my board' }).postings;
    expect(again?.id).toBe(first?.id);
    expect(other?.id).not.toBe(first?.id);
    expect(other?.source).toBe('my board');
  });

  it('reads any file with the usual columns, in either language', () => {
    const english =
      'Job Title;Company Name;Location;Min Amount;Max Amount;Currency;Interval;Date Posted;Description;Job URL\n' +
      'Data Engineer;Acme;"Austin, TX";90000;120000;USD;yearly;2024-03-05;"3+ years of experience with Spark. Bachelor\'s degree";https://example.org/1\n';
    expect(ingest(english).postings).toMatchObject([
      {
        source: 'postings',
        market: 'en',
        title: 'Data Engineer',
        company: 'Acme',
        city: 'Austin, TX',
        country: 'US',
        postedOn: '2024-03-05',
        salary: { minAnnualMajor: 90_000, maxAnnualMajor: 120_000, currency: 'USD' },
        experience: { minYears: 3 },
        education: 'bachelor',
        skills: ['data-engineering', 'spark'],
        url: 'https://example.org/1',
      },
    ]);
    const chinese =
      '{"职位名称":"会计","公司名称":"某公司","工作地点":"上海-徐汇区","薪资":"6-8千","学历要求":"大专"}\n';
    expect(ingest(chinese).postings).toMatchObject([
      {
        market: 'zh',
        title: '会计',
        city: '上海',
        salary: { minAnnualMajor: 72_000, currency: 'CNY' },
        education: 'associate',
      },
    ]);
  });

  it('reads the header line of a Hacker News post, or the first role in its text', () => {
    const post = (first: string, text: string) =>
      JSON.stringify({
        post_id: 1,
        thread_month: '2017-05',
        posted_at: '2017-05-01T15:00:00Z',
        first_line: first,
        text: `${first}\n${text}`,
      });
    const lines = [
      post(
        'Acme | Senior Backend Engineers, Designers | Berlin | ONSITE | €60k-€80k',
        'We use Go, Python and Kafka.',
      ),
      post('Widgets Inc is hiring in NYC', 'We need an experienced data scientist to join us.'),
      post('Lots of companies are hiring in Toronto.', 'Come here!'),
    ];
    const { postings, rejects } = ingest(lines.join('\n'));
    expect(postings).toMatchObject([
      {
        title: 'Senior Backend Engineer',
        company: 'Acme',
        city: 'Berlin',
        country: 'DE',
        postedOn: '2017-05-01',
        salary: { minAnnualMajor: 60_000, maxAnnualMajor: 80_000, currency: 'EUR' },
        skills: ['back-end-development', 'go', 'kafka', 'python'],
      },
      { title: 'Data Scientist', company: 'Widgets Inc', city: 'New York, NY' },
    ]);
    expect(rejects.map(({ line, code }) => [line, code])).toEqual([[3, 'missing-title']]);
  });

  it.each([
    ['', 'empty-file'],
    [' \n \n', 'empty-file'],
    ['id,amount\n1,2\n', 'unknown-columns'],
    ['{"id":1}\n', 'unknown-columns'],
    ['[{"amount":"x"}]', 'unknown-columns'],
    ['just some text without any meaning', 'unknown-columns'],
    ['{broken\n{broken\n', 'unknown-columns'],
    ['"title,company\nx,y\n', 'unknown-columns'],
  ])('says why %j cannot be read', (text, code) => {
    const failure = (() => {
      try {
        ingest(text);
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code });
  });

  it('takes any text apart without an unexpected error, and accounts for each line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        ',',
        '\n',
        '\r\n',
        '{',
        '}',
        '[]',
        '\ufffd',
        '\u0000',
        '15-25K',
        '{"title":"x"}',
        '数据',
        '$1k-$',
        '"title":',
        ':',
      ),
    );
    const header = fc.constantFrom(
      '',
      'title,company,salary,description\n',
      '{"title":"a","salary":"b"}\n',
      `${job51.split('\n', 1).join('')}\n`,
    );
    fc.assert(
      fc.property(
        header,
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (start, pieces, chunk) => {
          const text = start + pieces.join('');
          try {
            const { counts, postings, rejects } = ingest(text, { chunk });
            expect(counts.lines).toBe(counts.accepted + counts.rejected + counts.duplicates);
            expect([postings.length, rejects.length]).toEqual([counts.accepted, counts.rejected]);
            for (const posting of postings) Posting.parse(posting);
            const lines = text.split('\n').length;
            for (const reject of rejects) expect(reject.line <= lines && reject.reason !== '').toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
