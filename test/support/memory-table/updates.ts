import { type Operand, operand as plainOperand, stepsOf, valueAt } from './conditions.ts';
import { Tokens, type Placeholders } from './tokens.ts';
import { type Item, isItem, stored } from './values.ts';

type Change = (item: Item, before: Item, given: Placeholders) => void;

/** Sets, or with undefined removes, what stands at a path of a copy. */
const setAt = (item: Item, steps: readonly (string | number)[], value: unknown): void => {
  const last = steps.at(-1);
  const parent = valueAt(item, steps.slice(0, -1));
  if (typeof last === 'string' && isItem(parent)) {
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = stored(value);
  } else if (typeof last === 'number' && Array.isArray(parent)) {
    if (value === undefined) parent.splice(last, 1);
    else parent[Math.min(last, parent.length)] = stored(value);
  } else {
    throw new Error('The document path provided in the update expression is invalid for update');
  }
};

const summand = (tokens: Tokens): Operand => {
  const name = tokens.peek()?.toLowerCase();
  if ((name !== 'if_not_exists' && name !== 'list_append') || tokens.peek(1) !== '(')
    return plainOperand(tokens);
  tokens.next();
  tokens.needs('(');
  const [first, second] = [summand(tokens), (tokens.needs(','), summand(tokens))];
  tokens.needs(')');
  if (name === 'if_not_exists') return (item, given) => first(item, given) ?? second(item, given);
  return (item, given) => {
    const [left, right] = [first(item, given), second(item, given)];
    return [left, right].flatMap((list: unknown) => list);
  };
};

const number = (value: unknown): number => {
  if (typeof value !== 'number')
    throw new Error('An operand in the update expression has an incorrect data type');
  return value;
};

const sum = (tokens: Tokens): Operand => {
  const left = summand(tokens);
  const sign = tokens.takes('+') ? 1 : tokens.takes('-') ? -1 : 0;
  if (sign === 0) return left;
  const right = summand(tokens);
  return (item, given) => number(left(item, given)) + sign * number(right(item, given));
};

const clauses: Readonly<Record<string, (tokens: Tokens) => Change>> = {
  SET: (tokens) => {
    const path = tokens.next();
    tokens.needs('=');
    const value = sum(tokens);
    return (item, before, given) => setAt(item, stepsOf(path, given), value(before, given));
  },
  REMOVE: (tokens) => {
    const path = tokens.next();
    return (item, _, given) => setAt(item, stepsOf(path, given), undefined);
  },
  ADD: (tokens) => {
    const path = tokens.next();
    const value = plainOperand(tokens);
    return (item, before, given) => {
      const steps = stepsOf(path, given);
      const [now, more] = [valueAt(before, steps), value(before, given)];
      if (more instanceof Set) setAt(item, steps, new Set([...(now instanceof Set ? now : []), ...more]));
      else setAt(item, steps, number(now ?? 0) + number(more));
    };
  },
};

const compiled = new Map<string, Change[]>();

const changesIn = (text: string): Change[] => {
  const tokens = new Tokens(text);
  const changes: Change[] = [];
  while (!tokens.ended) {
    const clause = clauses[tokens.next().toUpperCase()];
    if (clause === undefined) throw new Error(`“${text}” has a clause that is not known here`);
    do changes.push(clause(tokens));
    while (tokens.takes(','));
  }
  return changes;
};

/** Carries out an update expression on a copy that is to be written. */
export const update = (text: string, item: Item, given: Placeholders): void => {
  const changes = compiled.get(text) ?? changesIn(text);
  compiled.set(text, changes);
  const before = structuredClone(item);
  for (const change of changes) change(item, before, given);
};
