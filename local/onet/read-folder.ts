import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { rowsOf } from './tab-file.ts';
import { skillOfTechnology } from './technologies.ts';

const code = 'O*NET-SOC Code';
const SocCode = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'not an O*NET-SOC code such as 15-1252.00');
const yes = z.enum(['Y', 'N']).transform((flag) => flag === 'Y');
const figure = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'not a number')
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const OccupationRow = z.object({ [code]: SocCode, Title: z.string().min(1), Description: z.string() });
const InterestRow = z.object({
  [code]: SocCode,
  'Element Name': z.string(),
  'Scale ID': z.string(),
  'Data Value': figure(0, 7),
});
const ZoneRow = z.object({ [code]: SocCode, 'Job Zone': figure(1, 5) });
const TitleRow = z.object({ [code]: SocCode, 'Alternate Title': z.string() });
const TechnologyRow = z.object({
  [code]: SocCode,
  Example: z.string(),
  'Hot Technology': yes,
  'In Demand': yes,
});

type Interests = Record<'R' | 'I' | 'A' | 'S' | 'E' | 'C', number>;

/** An occupation as `PUT /careers/occupations` takes it. */
export interface OnetOccupation {
  readonly socCode: string;
  readonly titleEn: string;
  readonly summaryEn: string;
  readonly alternateTitles: string[];
  readonly skills: { skill: string; importance: number }[];
  interests: Interests | null;
  zone: number | null;
  readonly source: string;
}

const mostTitles = 60;
const mostSkills = 14;

type Occupations = Map<string, OnetOccupation>;
type Report = (file: string, rows: number) => void;

/** `O*NET 29.0`, from the release's read-me where there is one. */
const sourceOf = async (folder: string): Promise<string> => {
  const file = join(folder, 'Read Me.txt');
  if (!existsSync(file)) return 'O*NET';
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const release = /O\*NET\D{0,3}(\d+\.\d+)/.exec(line)?.[1];
    if (release !== undefined) return `O*NET ${release}`;
  }
  return 'O*NET';
};

const readOccupations = async (folder: string): Promise<Occupations> => {
  const source = await sourceOf(folder);
  const occupations: Occupations = new Map();
  for await (const row of rowsOf(join(folder, 'Occupation Data.txt'), OccupationRow)) {
    occupations.set(row[code], {
      socCode: row[code],
      titleEn: row.Title,
      summaryEn: row.Description.slice(0, 1000),
      alternateTitles: [],
      skills: [],
      interests: null,
      zone: null,
      source,
    });
  }
  return occupations;
};

const letters = new Map<string, keyof Interests>([
  ['Realistic', 'R'],
  ['Investigative', 'I'],
  ['Artistic', 'A'],
  ['Social', 'S'],
  ['Enterprising', 'E'],
  ['Conventional', 'C'],
]);

/** Only complete profiles of scale OI (1 to 7) count; the high points (scale IH) say nothing more. */
const readInterests = async (file: string, occupations: Occupations): Promise<number> => {
  const found = new Map<string, Partial<Interests>>();
  let rows = 0;
  for await (const row of rowsOf(file, InterestRow)) {
    rows += 1;
    const letter = letters.get(row['Element Name']);
    if (row['Scale ID'] !== 'OI' || letter === undefined) continue;
    found.set(row[code], { ...found.get(row[code]), [letter]: row['Data Value'] });
  }
  for (const [socCode, { R, I, A, S, E, C }] of found) {
    const occupation = occupations.get(socCode);
    if (occupation === undefined || R === undefined || I === undefined || A === undefined) continue;
    if (S === undefined || E === undefined || C === undefined) continue;
    occupation.interests = { R, I, A, S, E, C };
  }
  return rows;
};

const readZones = async (file: string, occupations: Occupations): Promise<number> => {
  let rows = 0;
  for await (const row of rowsOf(file, ZoneRow)) {
    rows += 1;
    const occupation = occupations.get(row[code]);
    if (occupation !== undefined) occupation.zone = row['Job Zone'];
  }
  return rows;
};

const readTitles = async (file: string, occupations: Occupations): Promise<number> => {
  let rows = 0;
  for await (const row of rowsOf(file, TitleRow)) {
    rows += 1;
    const titles = occupations.get(row[code])?.alternateTitles;
    if (titles !== undefined && titles.length < mostTitles) titles.push(row['Alternate Title'].slice(0, 200));
  }
  return rows;
};

/** Technologies in demand are central to the work, hot ones useful; the rest would drown them. */
const readTechnologies = async (file: string, occupations: Occupations): Promise<number> => {
  let rows = 0;
  for await (const row of rowsOf(file, TechnologyRow)) {
    rows += 1;
    const skills = occupations.get(row[code])?.skills;
    const importance = row['In Demand'] ? 1 : row['Hot Technology'] ? 0.5 : 0;
    const skill = skillOfTechnology(row.Example).slice(0, 60);
    if (skills === undefined || importance === 0 || skills.some((other) => other.skill === skill)) continue;
    skills.push({ skill, importance });
  }
  for (const { skills } of occupations.values()) {
    skills.sort((a, b) => b.importance - a.importance);
    skills.splice(mostSkills);
  }
  return rows;
};

const files = [
  { name: 'Interests.txt', needed: true, read: readInterests },
  { name: 'Job Zones.txt', needed: true, read: readZones },
  { name: 'Alternate Titles.txt', needed: false, read: readTitles },
  { name: 'Technology Skills.txt', needed: false, read: readTechnologies },
] as const;

/**
 * Reads the official O*NET text files of a folder into one list of occupations, in the order of `Occupation Data.txt`.
 * Alternate titles and technologies are taken where their files are there. Throws a FileFault that names file and line.
 */
export const readOnetFolder = async (folder: string, report: Report): Promise<OnetOccupation[]> => {
  const occupations = await readOccupations(folder);
  report('Occupation Data.txt', occupations.size);
  for (const { name, needed, read } of files) {
    const file = join(folder, name);
    if (needed || existsSync(file)) report(name, await read(file, occupations));
  }
  return [...occupations.values()];
};
