import { createHash } from 'node:crypto';
import type { Language } from '../../../../shared/localized.ts';
import type { ItemKind } from '../item-kinds.ts';
import { anyLanguage } from './records.ts';

/**
 * Left out: what the person has finished, dismissed or knows already; what is of another kind, not available any more,
 * or not in a language they read. `$KIND` and `$LANGUAGES` are given with each request, as `"course"` and
 * `"zh","en"`.
 */
const expression = [
  'EXCLUDE ItemID WHERE Interactions.EVENT_TYPE IN ("completed", "dismissed", "known")',
  'INCLUDE ItemID WHERE Items.KIND IN ($KIND) AND Items.AVAILABLE IN ("yes") AND Items.LANGUAGES IN ($LANGUAGES)',
].join(' | ');

/** A filter cannot be changed: its name says which words it has, so that other words are another filter. */
export const wantedFilter = (prefix: string) => ({
  name: `${prefix}-${createHash('sha256').update(expression).digest('hex').slice(0, 8)}`,
  filterExpression: expression,
});

const quoted = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(',');

/** What a request gives the filter's parameters: values in quotes, with commas between. No language told: any. */
export const filterValuesOf = (kind: ItemKind, languages: readonly Language[]) => ({
  KIND: quoted([kind]),
  LANGUAGES: quoted(languages.length === 0 ? anyLanguage : languages),
});
