import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';

/** A secret as last read. */
export interface SecretReader<T> {
  /** From memory where it was read in the last five minutes. */
  readonly read: () => Promise<T>;
  /** Asks anew, because what was read no longer opens anything; at most once in half a minute, else as `read`. */
  readonly refresh: () => Promise<T>;
}

const keptSeconds = 300;
const refreshEveryMs = 30_000;

let provider: SecretsProvider | undefined;
const secretsManager = (): SecretsProvider =>
  (provider ??= new SecretsProvider({ awsSdkV3Client: new SecretsManagerClient({}) }));

/**
 * A JSON secret of Secrets Manager, parsed by `schema`. Errors name the fields that are wrong and never what stands in
 * them. A new version is noticed within five minutes, or at once by `refresh`.
 */
export const secretReader = <S extends z.ZodType>(id: string, schema: S): SecretReader<z.output<S>> => {
  let refreshedAt = Number.NEGATIVE_INFINITY;
  const get = async (forceFetch: boolean): Promise<z.output<S>> => {
    const text = await secretsManager().get(id, { maxAge: keptSeconds, forceFetch });
    const parsed = schema.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
    throw new Error(`The secret ${id} is not of its form: ${fields.join(', ')}.`);
  };
  return {
    read: () => get(false),
    refresh: () => {
      const due = Date.now() - refreshedAt >= refreshEveryMs;
      if (due) refreshedAt = Date.now();
      return get(due);
    },
  };
};

const jsonOf = (text: string | Uint8Array | undefined): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};
