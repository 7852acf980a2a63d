import * as z from 'zod';

/** S3's own error codes. */
export class S3Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const denied = (message: string) => new S3Refusal(403, 'AccessDenied', message);

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({ expiration: z.coerce.date(), conditions: z.array(Condition) });

export interface PostPolicy {
  minBytes: number;
  maxBytes: number;
}

const needNoCondition = /^(policy|file|x-amz-signature|awsaccesskeyid|signature|x-ignore-.*)$/;

interface Match {
  name: string;
  test: (value: string) => boolean;
}

const matches = (conditions: z.infer<typeof Condition>[]): Match[] =>
  conditions.flatMap((condition): Match[] => {
    if (!Array.isArray(condition))
      return Object.entries(condition).map(([name, wanted]) => ({
        name: name.toLowerCase(),
        test: (value) => value === wanted,
      }));
    const [kind, name, wanted] = condition;
    if (kind === 'content-length-range') return [];
    return [
      {
        name: name.slice(1).toLowerCase(),
        test: (value) => (kind === 'eq' ? value === wanted : value.startsWith(wanted)),
      },
    ];
  });

const parsePolicy = (encoded: string | undefined) => {
  if (encoded === undefined) throw denied('The form has no policy.');
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  } catch {
    throw new S3Refusal(400, 'InvalidPolicyDocument', 'The policy cannot be read.');
  }
};

/**
 * Checks a form's fields against its policy as S3 does: not expired, every condition met, no field without a
 * condition. Throws S3Refusal. The signature is not checked: whoever reaches loopback owns the data.
 */
export const checkPostPolicy = (bucket: string, form: Map<string, string>, now: Date): PostPolicy => {
  const fields = new Map([...form].map(([name, value]) => [name.toLowerCase(), value]));
  const policy = parsePolicy(fields.get('policy'));
  if (policy.expiration <= now) throw denied('Invalid according to Policy: Policy expired.');
  fields.set('bucket', bucket);
  const rules = matches(policy.conditions);
  for (const { name, test } of rules) {
    if (!test(fields.get(name) ?? ''))
      throw denied(`Invalid according to Policy: Policy Condition failed: ${name}`);
  }
  const extra = [...fields.keys()].find(
    (name) => name !== 'bucket' && !needNoCondition.test(name) && !rules.some((rule) => rule.name === name),
  );
  if (extra !== undefined) throw denied(`Invalid according to Policy: Extra input fields: ${extra}`);
  const range = policy.conditions.find(
    (condition) => Array.isArray(condition) && condition[0] === 'content-length-range',
  );
  const [, minBytes, maxBytes] = Array.isArray(range) ? range : [];
  return { minBytes: minBytes ?? 0, maxBytes: maxBytes ?? 5 * 1024 ** 3 };
};
