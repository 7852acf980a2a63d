import { createHash } from 'node:crypto';

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
