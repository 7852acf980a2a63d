import { StartError } from '../start-error.ts';

/** Whether an event matches, for patterns of EventBridge rules and of event source filters. */
export type Predicate = (event: unknown) => boolean;

type Matcher = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownPart = (part: unknown): StartError =>
  new StartError(
    `The event pattern ${JSON.stringify(part)} uses a comparison the local system does not know.`,
    'Teach it in local/messaging/event-pattern.ts, or say it in infra/ with another one.',
  );

const onText =
  (test: (value: string) => boolean): Matcher =>
  (value) =>
    typeof value === 'string' && test(value);

const textOf = (operand: unknown): string => {
  if (typeof operand === 'string') return operand;
  throw unknownPart(operand);
};

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '=': (value, bound) => value === bound,
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
};

const numeric = (operand: unknown): Matcher => {
  if (!Array.isArray(operand) || operand.length % 2 !== 0) throw unknownPart({ numeric: operand });
  const parts: unknown[] = operand;
  const tests = parts.flatMap((operator, index) => {
    if (index % 2 === 1) return [];
    const compare = comparisons[String(operator)];
    if (!compare) throw unknownPart({ numeric: operand });
    const bound = Number(parts[index + 1]);
    return [(value: number) => compare(value, bound)];
  });
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const wildcard = (operand: string): Matcher => {
  const escaped = operand.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${escaped.join('.*')}$`, 's');
  return onText((value) => expression.test(value));
};

const anythingBut = (operand: unknown): Matcher => {
  const excluded: unknown[] = Array.isArray(operand) ? operand : [operand];
  const matchers = excluded.map(matcherOf);
  return (value) => value !== undefined && !matchers.some((matches) => matches(value));
};

const operators: Readonly<Record<string, (operand: unknown) => Matcher>> = {
  prefix: (operand) => {
    if (isObject(operand)) {
      const start = textOf(operand['equals-ignore-case']).toLowerCase();
      return onText((value) => value.toLowerCase().startsWith(start));
    }
    const start = textOf(operand);
    return onText((value) => value.startsWith(start));
  },
  suffix: (operand) => {
    const end = textOf(operand);
    return onText((value) => value.endsWith(end));
  },
  'equals-ignore-case': (operand) => {
    const wanted = textOf(operand).toLowerCase();
    return onText((value) => value.toLowerCase() === wanted);
  },
  wildcard: (operand) => wildcard(textOf(operand)),
  exists: (operand) => (value) => (value !== undefined) === operand,
  numeric,
  'anything-but': anythingBut,
};

const matcherOf = (part: unknown): Matcher => {
  if (!isObject(part)) return (value) => value === part;
  const [[name, operand] = ['', undefined], ...more] = Object.entries(part);
  const operator = operators[name];
  if (!operator || more.length > 0) throw unknownPart(part);
  return operator(operand);
};

/** An event's list matches where one of its entries does. */
const anyOf = (parts: unknown[]): Matcher => {
  const matchers = parts.map(matcherOf);
  return (value) => {
    const values: unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
    return values.some((each) => matchers.some((matches) => matches(each)));
  };
};

const fieldPredicate = (key: string, part: unknown): Predicate => {
  if (key === '$or' && Array.isArray(part)) {
    const choices = part.map(eventPattern);
    return (event) => choices.some((matches) => matches(event));
  }
  const matches = Array.isArray(part) ? anyOf(part) : eventPattern(part);
  return (event) => matches(isObject(event) ? event[key] : undefined);
};

/** Compiles a pattern; throws a StartError where it uses a comparison that is not known here. */
export const eventPattern = (pattern: unknown): Predicate => {
  if (!isObject(pattern)) throw unknownPart(pattern);
  const fields = Object.entries(pattern).map(([key, part]) => fieldPredicate(key, part));
  return (event) => fields.every((matches) => matches(event));
};

/** Of an event source: what matches any of the patterns comes through; without patterns, everything. */
export const anyPattern = (patterns: readonly unknown[]): Predicate => {
  const predicates = patterns.map(eventPattern);
  return (event) => predicates.length === 0 || predicates.some((matches) => matches(event));
};
