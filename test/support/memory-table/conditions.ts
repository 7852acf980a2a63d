import { Tokens, type Placeholders } from './tokens.ts';
import { type Item, isItem, order, same } from './values.ts';

export type Operand = (item: Item, given: Placeholders) => unknown;
export type Test = (item: Item, given: Placeholders) => boolean;

/** A path's steps, names looked up: `#a.b[0]` is `['first', 'b', 0]`. */
export const stepsOf = (path: string, { names }: Placeholders): (string | number)[] =>
  path.split('.').flatMap((part) => {
    const [name = '', ...indexes] = part.split('[');
    return [
      name.startsWith('#') ? (names[name] ?? name) : name,
      ...indexes.map((text) => Number.parseInt(text)),
    ];
  });

export const valueAt = (item: Item, steps: readonly (string | number)[]): unknown => {
  let value: unknown = item;
  for (const step of steps) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isItem(value) ? value[step] : undefined;
  }
  return value;
};

const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  if (value instanceof Set) return value.size;
  return isItem(value) ? Object.keys(value).length : undefined;
};

export const operand = (tokens: Tokens): Operand => {
  const text = tokens.next();
  if (text.toLowerCase() === 'size' && tokens.takes('(')) {
    const inner = operand(tokens);
    tokens.needs(')');
    return (item, given) => sizeOf(inner(item, given));
  }
  if (text.startsWith(':')) return (_, { values }) => values[text];
  return (item, given) => valueAt(item, stepsOf(text, given));
};

const comparisons: Readonly<Record<string, (left: unknown, right: unknown) => boolean>> = {
  '=': (left, right) => left !== undefined && same(left, right),
  '<>': (left, right) => !same(left, right),
  '<': (left, right) => (order(left, right) ?? 0) < 0,
  '<=': (left, right) => (order(left, right) ?? 1) <= 0,
  '>': (left, right) => (order(left, right) ?? 0) > 0,
  '>=': (left, right) => (order(left, right) ?? -1) >= 0,
};

const contains = (whole: unknown, part: unknown): boolean => {
  if (typeof whole === 'string') return typeof part === 'string' && whole.includes(part);
  if (whole instanceof Set) return whole.has(part);
  return Array.isArray(whole) && whole.some((each) => same(each, part));
};

const functions: Readonly<Record<string, (left: unknown, right: unknown) => boolean>> = {
  attribute_exists: (value) => value !== undefined,
  attribute_not_exists: (value) => value === undefined,
  begins_with: (text, start) =>
    typeof text === 'string' && typeof start === 'string' && text.startsWith(start),
  contains,
};

const call = (tokens: Tokens, named: (left: unknown, right: unknown) => boolean): Test => {
  tokens.needs('(');
  const first = operand(tokens);
  const second = tokens.takes(',') ? operand(tokens) : undefined;
  tokens.needs(')');
  return (item, given) => named(first(item, given), second?.(item, given));
};

const listOf = (tokens: Tokens): Operand[] => {
  tokens.needs('(');
  const found = [operand(tokens)];
  while (tokens.takes(',')) found.push(operand(tokens));
  tokens.needs(')');
  return found;
};

const comparison = (tokens: Tokens): Test => {
  const left = operand(tokens);
  if (tokens.takes('BETWEEN')) {
    const low = operand(tokens);
    tokens.needs('AND');
    const high = operand(tokens);
    return (item, given) =>
      (order(left(item, given), low(item, given)) ?? -1) >= 0 &&
      (order(left(item, given), high(item, given)) ?? 1) <= 0;
  }
  if (tokens.takes('IN')) {
    const all = listOf(tokens);
    return (item, given) => {
      const value = left(item, given);
      return value !== undefined && all.some((each) => same(value, each(item, given)));
    };
  }
  const compare = comparisons[tokens.next()];
  if (compare === undefined) throw new Error('not a comparison');
  const right = operand(tokens);
  return (item, given) => compare(left(item, given), right(item, given));
};

const single = (tokens: Tokens): Test => {
  if (tokens.takes('NOT')) {
    const inner = single(tokens);
    return (item, given) => !inner(item, given);
  }
  if (tokens.takes('(')) {
    const inner = either(tokens);
    tokens.needs(')');
    return inner;
  }
  const named = functions[tokens.peek()?.toLowerCase() ?? ''];
  if (named === undefined || tokens.peek(1) !== '(') return comparison(tokens);
  tokens.next();
  return call(tokens, named);
};

const both = (tokens: Tokens): Test => {
  const parts = [single(tokens)];
  while (tokens.takes('AND')) parts.push(single(tokens));
  return parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : (item, given) => parts.every((part) => part(item, given));
};

const either = (tokens: Tokens): Test => {
  const parts = [both(tokens)];
  while (tokens.takes('OR')) parts.push(both(tokens));
  return parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : (item, given) => parts.some((part) => part(item, given));
};

const compiled = new Map<string, Test>();

/** A condition, a filter or a key condition as a function; each text is read once. */
export const condition = (text: string): Test => {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const tokens = new Tokens(text);
  const test = either(tokens);
  if (!tokens.ended) throw new Error(`“${text}” goes on where it should end`);
  compiled.set(text, test);
  return test;
};
