import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { SecretModel, SystemModel } from '../model.ts';
import { StartError } from '../start-error.ts';
import { nameOfArn } from '../template/place.ts';
import { type Operation, ServiceError } from './json-services.ts';

const Values = z.record(z.string(), z.string());
type Values = z.infer<typeof Values>;
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

const random = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');

const initialValue = ({ value, generate }: SecretModel): string => {
  if (value !== undefined) return value;
  const secret = random(generate?.length ?? 32);
  if (generate?.template === undefined || generate.key === undefined) return secret;
  const template = z.record(z.string(), z.unknown()).parse(JSON.parse(generate.template));
  return JSON.stringify({ ...template, [generate.key]: secret });
};

const readValues = (file: string): Record<string, string> => {
  if (!existsSync(file)) return {};
  const parsed = Values.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new StartError(
    `${file} does not hold secrets by name.`,
    'It is a JSON object of text values; correct or delete it.',
  );
};

/** Secrets live in a file that people may edit, by name; those the template generates are made up once. */
const secretOperation = (secrets: readonly SecretModel[], file: string, given: Values): Operation => {
  const kept = readValues(file);
  const missing = secrets.filter(({ name }) => kept[name] === undefined);
  const all = {
    ...kept,
    ...Object.fromEntries(missing.map((secret) => [secret.name, initialValue(secret)])),
  };
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`, { mode: 0o600 });
  return (input) => {
    const { SecretId } = z.object({ SecretId: z.string() }).parse(input);
    const name = nameOfArn(SecretId) in all ? nameOfArn(SecretId) : SecretId.replace(/^arn:.*?:secret:/, '');
    // Read anew, so that an edited value holds at once.
    const SecretString = { ...all, ...readValues(file), ...given }[name];
    if (SecretString === undefined) {
      throw new ServiceError(
        'ResourceNotFoundException',
        `Secrets Manager can't find the secret ${SecretId}.`,
      );
    }
    const secret = secrets.find((each) => each.name === name);
    return {
      ARN: secret?.arn ?? SecretId,
      Name: name,
      SecretString,
      VersionId: 'local',
      VersionStages: ['AWSCURRENT'],
    };
  };
};

const parameterOperations = (parameters: SystemModel['parameters']): Record<string, Operation> => {
  const found = (name: string) => {
    const value = parameters.find(
      (parameter) => parameter.name === name || nameOfArn(name) === parameter.name,
    )?.value;
    return value === undefined ? undefined : { Name: name, Type: 'String', Value: value, Version: 1 };
  };
  return {
    'AmazonSSM.GetParameter': (input) => {
      const { Name } = z.object({ Name: z.string() }).parse(input);
      const Parameter = found(Name);
      if (!Parameter) throw new ServiceError('ParameterNotFound', `There is no parameter ${Name}.`);
      return { Parameter };
    },
    'AmazonSSM.GetParameters': (input) => {
      const { Names } = z.object({ Names: z.array(z.string()) }).parse(input);
      const all = Names.map(found).filter((parameter) => parameter !== undefined);
      return { Parameters: all, InvalidParameters: Names.filter((name) => !found(name)) };
    },
    'AmazonSSM.GetParametersByPath': (input) => {
      const { Path } = z.object({ Path: z.string() }).parse(input);
      const prefix = Path.endsWith('/') ? Path : `${Path}/`;
      return {
        Parameters: parameters.filter(({ name }) => name.startsWith(prefix)).map(({ name }) => found(name)),
      };
    },
  };
};

/**
 * What functions ask of Secrets Manager and of the parameter store. `file`: the secrets on disk; `given`: those that hold
 * for this run instead, by name.
 */
export const secretOperations = (
  model: SystemModel,
  file: string,
  given: Values = {},
): Record<string, Operation> => ({
  'secretsmanager.GetSecretValue': secretOperation(model.secrets, file, given),
  ...parameterOperations(model.parameters),
});
