import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Luhn's check digit, which every card number has and few other numbers do. */
const isCardNumber = (digits: string): boolean => {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
};

const cardNumbers = /(?<![\w.-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{2,4}(?![\w.-])/g;

const forbidden: readonly [what: string, found: (line: string) => boolean][] = [
  [
    'a card number',
    (line) => [...line.matchAll(cardNumbers)].some(([match]) => isCardNumber(match.replaceAll(/\D/g, ''))),
  ],
  ['a key', (line) => /\b[sr]k_(?:test|live)_\w/.test(line)],
  ['a webhook secret', (line) => /\bwhsec_\w/.test(line)],
  ['a signature', (line) => /\bt=\d{10},v1=[0-9a-f]{8}/.test(line)],
  // As JSON, as JSON within JSON however deep, as `util.inspect` writes it.
  ['an event', (line) => /\bobject\\*['"]?\s*:\s*\\*['"]event\b/.test(line)],
  ['an event’s object', (line) => /\bpending_webhooks\b/.test(line)],
  [
    'an event in base64',
    (line) => line.includes(Buffer.from('{\n  "id": "evt').toString('base64').slice(0, 16)),
  ],
];

/** What of a line may never be in a log: cards, keys, what webhooks are signed with, and their bodies. */
export const leaksOf = (line: string): string[] =>
  forbidden.filter(([, found]) => found(line)).map(([what]) => what);

interface WrittenLog {
  /** The function's physical name. */
  name: string;
  lines: string[];
}

/** What every function of a local system has written. */
export const logsOf = (stateDir: string): WrittenLog[] => {
  const folder = join(stateDir, 'logs');
  return readdirSync(folder).map((file) => ({
    name: file.replace(/\.log$/, ''),
    lines: readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean),
  }));
};
