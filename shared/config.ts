import type * as z from 'zod';

/**
 * A door's configuration, parsed once at cold start.
 * Throws one error that names every variable that is missing or malformed.
 */
export const readConfig = <S extends z.ZodObject>(
  schema: S,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.output<S> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Configuration is not usable. ${faults.join('; ')}`);
};
