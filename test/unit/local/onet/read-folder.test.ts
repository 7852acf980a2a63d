import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportedOccupation } from '../../../../functions/careers/domain/imported-occupation.ts';
import { readOnetFolder } from '../../../../local/onet/read-folder.ts';

const sample = resolve(import.meta.dirname, '../../../../../shared/data/onet_official_sample');
const table = (...rows: string[][]): string => rows.map((row) => row.join('\t')).join('\r\n');
const silent = () => undefined;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onet-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);

const occupationData = table(
  ['O*NET-SOC Code', 'Title', 'Description'],
  ['15-1252.00', 'Makers', 'They make.'],
  ['15-1253.00', 'Testers', 'They test.'],
);
const interestRow = (type: string, value: string) => [
  '15-1252.00',
  '1.B.1',
  type,
  'OI',
  value,
  '11/2023',
  'x',
];
const interestHeader = [
  'O*NET-SOC Code',
  'Element ID',
  'Element Name',
  'Scale ID',
  'Data Value',
  'Date',
  'Domain Source',
];
const types = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'];
const interests = table(interestHeader, ...types.map((type, place) => interestRow(type, `${place + 1}.25`)));
const zones = table(['Date', 'Job Zone', 'O*NET-SOC Code'], ['08/2023', '4', '15-1252.00']);

const fill = async () => {
  await put('Occupation Data.txt', occupationData);
  await put('Interests.txt', interests);
  await put('Job Zones.txt', zones);
};

describe('a folder of O*NET files', () => {
  it('becomes occupations, whatever the order of columns and the line ends', async () => {
    await fill();
    expect(await readOnetFolder(folder, silent)).toEqual([
      {
        socCode: '15-1252.00',
        titleEn: 'Makers',
        summaryEn: 'They make.',
        alternateTitles: [],
        skills: [],
        interests: { R: 1.25, I: 2.25, A: 3.25, S: 4.25, E: 5.25, C: 6.25 },
        zone: 4,
        source: 'O*NET',
      },
      expect.objectContaining({ socCode: '15-1253.00', interests: null, zone: null }),
    ]);
  });

  it('takes titles, technologies by their common names, and the release, where they are there', async () => {
    await fill();
    await put('Read Me.txt', 'O*NET 29.0 Database\n----');
    await put(
      'Alternate Titles.txt',
      table(
        ['O*NET-SOC Code', 'Alternate Title', 'Short Title', 'Source(s)'],
        ['15-1252.00', 'Builder', 'n/a', '08'],
      ),
    );
    const technology = (example: string, hot: string, wanted: string) => [
      '15-1252.00',
      example,
      '1',
      'x',
      hot,
      wanted,
    ];
    await put(
      'Technology Skills.txt',
      table(
        ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'Hot Technology', 'In Demand'],
        technology('Apache Hadoop', 'Y', 'N'),
        technology('Structured query language SQL', 'Y', 'Y'),
        technology('Abacus', 'N', 'N'),
        technology('SAP software', 'Y', 'N'),
      ),
    );
    const [first] = await readOnetFolder(folder, silent);
    expect(first).toMatchObject({
      source: 'O*NET 29.0',
      alternateTitles: ['Builder'],
      skills: [
        { skill: 'sql', importance: 1 },
        { skill: 'hadoop', importance: 0.5 },
        { skill: 'sap', importance: 0.5 },
      ],
    });
  });

  it.each([
    ['Job Zones.txt', null, 'Job Zones.txt: there is no such file in the folder'],
    ['Interests.txt', '', 'Interests.txt line 1: the file is empty'],
    ['Interests.txt', 'soc,value\n1,2', /^Interests\.txt line 1: the header lacks “O\*NET-SOC Code”, /],
    [
      'Interests.txt',
      table(interestHeader, interestRow('Realistic', '2'), interestRow('Social', 'much')),
      'Interests.txt line 3: Data Value: not a number',
    ],
    [
      'Occupation Data.txt',
      `${occupationData}\r\n15-1254.00\tNo description`,
      'Occupation Data.txt line 4: 2 fields where the header has 3',
    ],
    [
      'Occupation Data.txt',
      occupationData.replace('15-1253.00', '15-1253'),
      /^Occupation Data\.txt line 3: O\*NET-SOC Code: not an O\*NET-SOC code/,
    ],
    ['Job Zones.txt', zones.replace('4', '7'), /^Job Zones\.txt line 2: Job Zone: /],
  ])('names file and line of what is wrong: %s', async (name, text, message) => {
    await fill();
    if (text === null) await rm(join(folder, name));
    else await put(name, text);
    await expect(readOnetFolder(folder, silent)).rejects.toThrow(message);
  });

  it('reads the official sample whole, each occupation as the system takes it', async ({ skip }) => {
    skip(!existsSync(sample), `there is no ${sample} to read`);
    const read: Record<string, number> = {};
    const occupations = await readOnetFolder(sample, (file, rows) => (read[file] = rows));
    expect(read).toEqual({
      'Occupation Data.txt': 147,
      'Interests.txt': 1260,
      'Job Zones.txt': 140,
      'Alternate Titles.txt': 3999,
      'Technology Skills.txt': 3999,
    });
    for (const occupation of occupations) {
      expect(ImportedOccupation.parse(occupation)).toMatchObject({ source: 'O*NET 29.0' });
    }
    expect(occupations.filter((each) => each.interests !== null)).toHaveLength(140);
    expect(occupations.find((each) => each.socCode === '11-1011.00')).toMatchObject({
      titleEn: 'Chief Executives',
      interests: { R: 1.3, I: 3.24, A: 2.08, S: 3.52, E: 6.88, C: 5 },
      zone: 5,
    });
  });
});
