/** Numerals as they stand before 年, 千 or 万, up to ten. */
export const chineseDigits: Readonly<Record<string, number>> = {
  一: 1,
  壹: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
