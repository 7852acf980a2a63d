import type { Counted } from './counted-posting.ts';

const separator = '\u001f';

/** The key of a cross: what it is listed under first. */
export const crossKey = (first: string, second: string): string => `${first}${separator}${second}`;
export const isCross = (key: string): boolean => key.includes(separator);
export const crossParts = (key: string): [first: string, second: string] => {
  const at = key.indexOf(separator);
  return [key.slice(0, Math.max(0, at)), key.slice(at + 1)];
};

type Keys = (counted: Counted) => readonly string[];

export interface TableSpec {
  /** Keys that a posting counts under. */
  keys: Keys;
  /** How finely time is kept. */
  time: 'day' | 'week' | 'none';
  /** Different amounts of pay kept apart in a cell; 0 where pay is not kept. */
  payBins: number;
  /** Keys kept when a tally is bounded, the largest: in a cross under each first part, else in the table. */
  most: number;
}

const one = (value: string | null | undefined): readonly string[] => (value ? [value] : []);

const cluster: Keys = ({ clusterId }) => one(clusterId);
const occupation: Keys = ({ occupationId }) => one(occupationId);
const city: Keys = ({ posting }) => one(posting.city);
const country: Keys = ({ posting }) => one(posting.country);
const source: Keys = ({ posting }) => one(posting.source);
const skill: Keys = ({ posting }) => posting.skills;
const company: Keys = ({ posting }) => one(posting.company);
const title: Keys = ({ posting }) => one(posting.title);
const experience: Keys = (counted) => one(counted.experience);
const education: Keys = ({ posting }) => one(posting.education);

/** Who says anything of skills: what shares of skills are shares of. */
const statingSkills: Keys = ({ posting }) => (posting.skills.length > 0 ? ['skills'] : []);

const cross =
  (first: Keys, second: Keys): Keys =>
  (counted) =>
    first(counted).flatMap((a) => second(counted).map((b) => crossKey(a, b)));

const table = (
  keys: Keys,
  time: TableSpec['time'],
  { payBins, most }: Pick<TableSpec, 'payBins' | 'most'>,
): TableSpec => ({ keys, time, payBins, most });

/** What is counted by what. A cross lists its second part under its first. */
export const tallyTables = [
  ['market', table(() => [''], 'day', { payBins: 2048, most: 1 })],
  ['cluster', table(cluster, 'day', { payBins: 512, most: 200 })],
  ['occupation', table(occupation, 'day', { payBins: 256, most: 1200 })],
  ['city', table(city, 'day', { payBins: 256, most: 1000 })],
  ['country', table(country, 'day', { payBins: 256, most: 250 })],
  ['source', table(source, 'day', { payBins: 256, most: 200 })],
  ['skill', table(skill, 'day', { payBins: 128, most: 3000 })],
  ['stating', table(statingSkills, 'day', { payBins: 0, most: 1 })],
  ['experience', table(experience, 'none', { payBins: 512, most: 20 })],
  ['education', table(education, 'none', { payBins: 512, most: 20 })],
  ['clusterCity', table(cross(cluster, city), 'day', { payBins: 128, most: 40 })],
  ['clusterCountry', table(cross(cluster, country), 'week', { payBins: 128, most: 30 })],
  ['clusterSource', table(cross(cluster, source), 'week', { payBins: 128, most: 30 })],
  ['clusterSourceCity', table(cross(cluster, cross(source, city)), 'week', { payBins: 64, most: 60 })],
  ['clusterSourceCountry', table(cross(cluster, cross(source, country)), 'week', { payBins: 64, most: 40 })],
  ['clusterSkill', table(cross(cluster, skill), 'week', { payBins: 64, most: 80 })],
  ['clusterStating', table(cross(cluster, statingSkills), 'week', { payBins: 0, most: 1 })],
  ['clusterCompany', table(cross(cluster, company), 'week', { payBins: 0, most: 40 })],
  ['clusterTitle', table(cross(cluster, title), 'none', { payBins: 0, most: 100 })],
  ['clusterOccupation', table(cross(cluster, occupation), 'none', { payBins: 0, most: 30 })],
  ['clusterExperience', table(cross(cluster, experience), 'none', { payBins: 128, most: 20 })],
  ['clusterEducation', table(cross(cluster, education), 'none', { payBins: 128, most: 20 })],
  ['countryCity', table(cross(country, city), 'week', { payBins: 0, most: 40 })],
  ['occupationCity', table(cross(occupation, city), 'week', { payBins: 64, most: 20 })],
  ['occupationSkill', table(cross(occupation, skill), 'none', { payBins: 32, most: 40 })],
  ['occupationTitle', table(cross(occupation, title), 'none', { payBins: 0, most: 20 })],
  ['occupationExperience', table(cross(occupation, experience), 'none', { payBins: 64, most: 20 })],
  ['occupationEducation', table(cross(occupation, education), 'none', { payBins: 64, most: 20 })],
  ['skillCity', table(cross(skill, city), 'week', { payBins: 32, most: 15 })],
  ['skillExperience', table(cross(skill, experience), 'none', { payBins: 64, most: 20 })],
] as const;

export type TableName = (typeof tallyTables)[number][0];
