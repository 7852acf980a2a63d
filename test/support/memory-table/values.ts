/** An item, or a value in one, as the document client takes and gives it. */
export type Item = Record<string, unknown>;

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  (Reflect.getPrototypeOf(value) === Object.prototype || Reflect.getPrototypeOf(value) === null);

const plainNumber = (value: number): number => {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw new Error(`Special numeric value ${value} is not allowed`);
  return value === 0 ? 0 : value;
};

/** A copy as it comes back from the table: without undefined values; what cannot be stored throws, as marshalling does. */
export const stored = (value: unknown): unknown => {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.filter((each) => each !== undefined).map(stored);
  if (value instanceof Set) return new Set(value);
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (isItem(value)) return storedItem(value);
  throw new Error('Unsupported type passed: pass options.convertClassInstanceToMap=true to marshall');
};

export const storedItem = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, stored(value)]])),
  );

export const same = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((each, index) => same(each, right[index]));
  if (!isItem(left) || !isItem(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name]))
  );
};

const bytesOf = (text: string): Buffer => Buffer.from(text);

/** Order of two values of one type, strings by their UTF-8 bytes; undefined where they cannot be compared. */
export const order = (left: unknown, right: unknown): number | undefined => {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (left === right) return 0;
  const ascii = left.length + right.length < 2000 && !/[^\x20-\x7e]/.test(left + right);
  if (ascii) return left < right ? -1 : 1;
  return bytesOf(left).compare(bytesOf(right));
};
