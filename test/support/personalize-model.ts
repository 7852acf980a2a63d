/**
 * Requests held to the service's own model. Names, types and which members are required come from the schemas that the
 * SDK itself writes requests by; lengths, ranges and patterns, which the SDK does not carry, from the service's API
 * reference (docs.aws.amazon.com/personalize/latest/dg/API_Operations.html).
 */
interface Limit {
  readonly most?: number;
  readonly least?: number;
  readonly pattern?: RegExp;
}

const name: Limit = { least: 1, most: 63, pattern: /^[a-zA-Z0-9][a-zA-Z0-9\-_]*$/ };
const arn: Limit = { most: 256, pattern: /^arn:([a-z\d-]+):personalize:.*:.*:.+$/ };
const text: Limit = { least: 1, most: 256 };
const s3: Limit = { most: 256, pattern: /^(s3|http|https):\/\/.+$/ };

/** By member, or by structure and member where one name means several things. */
const limits: Readonly<Record<string, Limit>> = {
  name,
  jobName: name,
  roleArn: { most: 256, pattern: /^arn:([a-z\d-]+):iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/ },
  ...{ datasetArn: arn, datasetGroupArn: arn, solutionArn: arn, solutionVersionArn: arn },
  ...{ campaignArn: arn, filterArn: arn, datasetImportJobArn: arn, dataDeletionJobArn: arn },
  dataLocation: s3,
  filterExpression: { least: 1, most: 2500 },
  minProvisionedTPS: { least: 1 },
  maxResults: { least: 1, most: 100 },
  nextToken: { most: 1500 },
  trainingMode: { pattern: /^(FULL|UPDATE|AUTOTRAIN)$/ },
  importMode: { pattern: /^(FULL|INCREMENTAL)$/ },
  ...{ trackingId: text, userId: text, sessionId: text, eventId: text, eventType: text, itemId: text },
  recommendationId: { least: 1, most: 40 },
  inputList: { least: 1, most: 500 },
  numResults: { least: 0, most: 500 },
  filterValues: { most: 25 },
  eventList: { least: 1, most: 10 },
  items: { least: 1, most: 10 },
  users: { least: 1, most: 10 },
  'Event.properties': { least: 1, most: 1024 },
  'Item.properties': { most: 32_000 },
  'User.properties': { most: 24_000 },
};

const sizeOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  if (isRecord(value)) return Object.keys(value).length;
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;
};

const beyond = (limit: Limit | undefined, value: unknown, at: string): string[] => {
  if (limit === undefined) return [];
  const { least = -Infinity, most = Infinity, pattern } = limit;
  const size = sizeOf(value);
  return [
    ...(size < least || size > most ? [`${at}: ${size} is not between ${least} and ${most}`] : []),
    ...(pattern && !(typeof value === 'string' && pattern.test(value)) ? [`${at}: not like ${pattern}`] : []),
  ];
};

const types: Readonly<Record<number, (value: unknown) => boolean>> = {
  0: (value) => typeof value === 'string',
  1: (value) => typeof value === 'number' && Number.isFinite(value),
  2: (value) => typeof value === 'boolean',
  4: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
};

/** A schema may be given as a function, or with traits beside it. */
const schemaOf = (given: unknown): unknown => {
  const made: unknown = typeof given === 'function' ? Reflect.apply(given, undefined, []) : given;
  const isMember = Array.isArray(made) && made.length === 2 && !Number.isInteger(made[0]);
  return isMember ? schemaOf(made[0]) : made;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const structureFaults = (value: unknown, schema: readonly unknown[], at: string): string[] => {
  if (!isRecord(value)) return [`${at}: not a structure`];
  const structure = String(schema[2]);
  const members = Array.isArray(schema[4]) ? schema[4].map(String) : [];
  const schemas: readonly unknown[] = Array.isArray(schema[5]) ? schema[5] : [];
  const required = members.slice(0, Number(schema[6] ?? 0));
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  const names = given.map(([member]) => member);
  return [
    ...required.filter((member) => !names.includes(member)).map((member) => `${at}.${member}: missing`),
    ...given.flatMap(([member, inside]) => {
      const index = members.indexOf(member);
      if (index < 0) return [`${at}.${member}: not a member of ${structure}`];
      const limit = limits[`${structure}.${member}`] ?? limits[member];
      const here = `${at}.${member}`;
      return [...beyond(limit, inside, here), ...faultsOf(inside, schemas[index], here)];
    }),
  ];
};

/** Names and texts of a filter's parameters; the only map that requests of ours have. */
const parameterName = /^[A-Za-z0-9_]{1,50}$/;
const mostOfAParameter = 1000;

const mapFaults = (value: unknown, schema: readonly unknown[], at: string): string[] => {
  if (!isRecord(value)) return [`${at}: not a map`];
  return Object.entries(value).flatMap(([name, inside]) => [
    ...(parameterName.test(name) ? [] : [`${at}: ${name} is not like ${parameterName}`]),
    ...beyond(typeof inside === 'string' ? { most: mostOfAParameter } : undefined, inside, `${at}.${name}`),
    ...faultsOf(inside, schema[5], `${at}.${name}`),
  ]);
};

/** What is wrong with a request by the SDK's schema of it, e.g. `CreateFilterRequest$`; nothing where it is right. */
export const faultsOf = (value: unknown, given: unknown, at = ''): string[] => {
  const schema = schemaOf(given);
  if (typeof schema === 'number') {
    const isOfType = types[schema];
    return isOfType === undefined || isOfType(value) ? [] : [`${at}: not of type ${schema}`];
  }
  if (!Array.isArray(schema)) return [`${at}: no schema`];
  const parts: readonly unknown[] = schema;
  if (parts[0] === 3) return structureFaults(value, parts, at);
  if (parts[0] === 0) return faultsOf(value, parts[4], at);
  if (parts[0] === 2) return mapFaults(value, parts, at);
  if (parts[0] === 1)
    return Array.isArray(value)
      ? value.flatMap((each, index) => faultsOf(each, parts[4], `${at}[${index}]`))
      : [`${at}: not a list`];
  return [];
};
