import * as z from 'zod';
import { StartError } from '../start-error.ts';

/** What an intrinsic function may ask of the stack it stands in. */
export interface Scope {
  stackName: string;
  ref: (name: string) => unknown;
  attribute: (logicalId: string, attribute: string) => unknown;
  importValue: (exportName: string) => unknown;
  stackOutput: (stackName: string, outputName: string) => unknown;
  condition: (name: string) => boolean;
  mapping: (path: [string, string, string]) => unknown;
}

/** `AWS::NoValue`: the property or list entry that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StartError(
    `${where}: expected text, found ${JSON.stringify(value)}`,
    'Check the template in infra/.',
  );
};

const list = (value: unknown, where: string): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new StartError(
    `${where}: expected a list, found ${JSON.stringify(value)}`,
    'Check the template in infra/.',
  );
};

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const attributeOf: Intrinsic = (argument, scope) => {
  const [logicalId, ...rest] =
    typeof argument === 'string'
      ? argument.split('.')
      : list(argument, 'Fn::GetAtt').map((part) => text(part, 'Fn::GetAtt'));
  return scope.attribute(logicalId ?? '', rest.join('.'));
};

const substitute: Intrinsic = (argument, scope) => {
  const [format, variables] = typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub');
  const given = z.record(z.string(), z.unknown()).parse(resolve(variables ?? {}, scope));
  return text(format, 'Fn::Sub').replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in given) return text(given[name], `Fn::Sub ${name}`);
    return text(name.includes('.') ? attributeOf(name, scope) : scope.ref(name), `Fn::Sub ${name}`);
  });
};

const stackOutput: Intrinsic = (argument, scope) => {
  const { StackName, OutputName } = z
    .object({ StackName: z.string(), OutputName: z.string() })
    .parse(resolve(argument, scope));
  return scope.stackOutput(StackName, OutputName);
};

const resolved = (argument: unknown, scope: Scope, where: string): unknown[] =>
  list(resolve(argument, scope), where);

const select: Intrinsic = (argument, scope) => {
  const [index, values] = resolved(argument, scope, 'Fn::Select');
  return list(values, 'Fn::Select')[Number(index)];
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  'Fn::GetAtt': attributeOf,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::GetStackOutput': stackOutput,
  'Fn::ImportValue': (argument, scope) =>
    scope.importValue(text(resolve(argument, scope), 'Fn::ImportValue')),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = resolved(argument, scope, 'Fn::Join');
    return list(parts, 'Fn::Join')
      .map((part) => text(part, 'Fn::Join'))
      .join(text(separator, 'Fn::Join'));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, value] = resolved(argument, scope, 'Fn::Split');
    return text(value, 'Fn::Split').split(text(separator, 'Fn::Split'));
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = resolved(argument, scope, 'Fn::FindInMap').map((part) =>
      text(part, 'Fn::FindInMap'),
    );
    return scope.mapping([map ?? '', first ?? '', second ?? '']);
  },
  'Fn::Base64': (argument, scope) =>
    Buffer.from(text(resolve(argument, scope), 'Fn::Base64')).toString('base64'),
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = list(argument, 'Fn::If');
    return resolve(scope.condition(text(condition, 'Fn::If')) ? whenTrue : whenFalse, scope);
  },
  Condition: (argument, scope) => scope.condition(text(argument, 'Condition')),
  'Fn::Equals': (argument, scope) => {
    const [left, right] = resolved(argument, scope, 'Fn::Equals');
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope) => !resolved(argument, scope, 'Fn::Not')[0],
  'Fn::And': (argument, scope) => resolved(argument, scope, 'Fn::And').every(Boolean),
  'Fn::Or': (argument, scope) => resolved(argument, scope, 'Fn::Or').some(Boolean),
};

/** The value with every intrinsic function in it replaced by what it stands for; an unknown one stops the start. */
export const resolve = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value))
    return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== noValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? (entries[0] ?? ['']) : [''];
  const intrinsic = name === 'Condition' && typeof argument !== 'string' ? undefined : intrinsics[name];
  if (intrinsic) return intrinsic(argument, scope);
  if (name.startsWith('Fn::')) {
    throw new StartError(
      `Stack ${scope.stackName} uses ${name}, which the local system does not know.`,
      'Teach it in local/template/intrinsics.ts, or say it in infra/ with another function.',
    );
  }
  return Object.fromEntries(
    entries
      .map(([key, entry]) => [key, resolve(entry, scope)] as const)
      .filter(([, entry]) => entry !== noValue),
  );
};
