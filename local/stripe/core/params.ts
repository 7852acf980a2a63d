import * as z from 'zod';
import { type Refusal, refuse } from './refusal.ts';
import type { Form, FormRecord } from './form.ts';

/** Parameters as forms carry them: everything is text. */
export const text = z.string().min(1).max(5000);
/** An empty text unsets. */
export const unsettable = z
  .string()
  .max(5000)
  .transform((value) => (value === '' ? null : value));
export const integer = z
  .string()
  .regex(/^-?\d+$/, { error: (issue) => `Invalid integer: ${String(issue.input)}` })
  .transform(Number);
export const positive = integer.refine((value) => value > 0, {
  error: 'This value must be greater than or equal to 1.',
});
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d{1,12})?$/, { error: (issue) => `Invalid decimal: ${String(issue.input)}` });
export const flag = z
  .enum(['true', 'false'], { error: (issue) => `Invalid boolean: ${String(issue.input)}` })
  .transform((value) => value === 'true');
export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, { error: (issue) => `Invalid currency: ${String(issue.input)}` })
  .transform((value) => value.toLowerCase());
export const metadata = z.union([
  z.record(z.string().min(1).max(40), z.string().max(500)),
  z.literal('').transform(() => null),
]);
/** Taken as it comes and neither looked at nor given back. */
export const ignored = z.custom<Form>().optional();

const at = (raw: Form | undefined, path: readonly PropertyKey[]): Form | undefined => {
  let value: Form | undefined = raw;
  for (const part of path) {
    if (typeof value !== 'object') return undefined;
    value = Array.isArray(value) ? value[Number(part)] : value[String(part)];
  }
  return value;
};

const named = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('');

const refusalOf = (raw: FormRecord, { issues }: z.ZodError): Refusal => {
  const [issue] = issues;
  if (issue === undefined) return refuse('Invalid request.');
  if (issue.code === 'unrecognized_keys') {
    const param = named([...issue.path, issue.keys[0] ?? '']);
    return refuse(`Received unknown parameter: ${param}`, { param, code: 'parameter_unknown' });
  }
  const param = named(issue.path);
  const value = at(raw, issue.path);
  if (value === undefined) {
    return refuse(`Missing required param: ${param}.`, { param, code: 'parameter_missing' });
  }
  if (value === '' && issue.code === 'too_small') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`;
    return refuse(message, { param, code: 'parameter_invalid_empty' });
  }
  const code = /^Invalid integer/.test(issue.message) ? 'parameter_invalid_integer' : undefined;
  const message =
    issue.code === 'invalid_value' && !/^Invalid boolean/.test(issue.message)
      ? `Invalid ${param}: must be one of ${issue.values.map(String).join(', ')}`
      : issue.message;
  return refuse(message, { param, ...(code !== undefined && { code }) });
};

/** The parameters by their schema, or the refusal Stripe would word. */
export const readParams = <S extends z.ZodType>(schema: S, raw: FormRecord): z.output<S> => {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw refusalOf(raw, parsed.error);
};

/** Metadata after an update: an empty value removes its key, null removes all. */
export const mergedMetadata = (
  before: Record<string, string>,
  update: Record<string, string> | null | undefined,
): Record<string, string> => {
  if (update === undefined) return before;
  if (update === null) return {};
  return Object.fromEntries(Object.entries({ ...before, ...update }).filter(([, value]) => value !== ''));
};
