/** A decimal separator is followed by one or two digits at the end; every other one only groups. */
const decimals = /^(.*\d)[.,](\d{1,2})$/;

/** `1,234.50`, `50.000`, `3.500,00`, `12,00,000`, `90'000` and `60 000` as numbers. */
export const numberOf = (digits: string): number => {
  const plain = digits.replaceAll(/[\s'’]/g, '');
  const parts = decimals.exec(plain);
  const [whole, fraction] = parts === null ? [plain, ''] : [parts[1] ?? '', parts[2] ?? ''];
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction === '' ? '0' : fraction}`);
};

/** Source of a regular expression for the digits of one amount. */
export const digitsPattern = String.raw`(?:\d{1,3}(?:[,.'’ ]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:,\d{2})+,\d{3}|\d{1,10}(?:[.,]\d{1,2})?)(?![\d])`;

/** Dashes of all lengths, the wave dash and the minus sign. */
export const dashPattern = '[-‐‑‒–—―−~〜∼]';
