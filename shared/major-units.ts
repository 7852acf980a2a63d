/** A decimal number as text: what `Intl.NumberFormat` formats without making a float of it. */
export type DecimalText = `${number}`;

const isDecimal = (text: string): text is DecimalText => /^-?\d+(\.\d+)?$/.test(text);

/**
 * An integer of minor units as a decimal number of major ones, exact: 1234 with exponent 3 is `1.234`. Throws a
 * RangeError for what is not an integer.
 */
export const majorText = (amountMinor: number, exponent: number): DecimalText => {
  const digits = Math.abs(amountMinor)
    .toString()
    .padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const sign = amountMinor < 0 ? '-' : '';
  const text = exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
  if (!isDecimal(text)) throw new RangeError(`${amountMinor} is not an integer of minor units`);
  return text;
};

/**
 * Reads a plain decimal number of major units as an integer of minor ones, exactly; fewer decimals than `exponent` are
 * filled up. Undefined for more of them, for anything that is no plain decimal number, and beyond the exact integers.
 */
export const minorFrom = (text: string, exponent: number): number | undefined => {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || decimals.length > exponent) return undefined;
  const amount = Number(`${whole}${decimals.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign === '-' && amount !== 0 ? -amount : amount;
};
