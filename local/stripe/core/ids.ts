const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const mix = (value: number): number => {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** Text that looks drawn, of the given length: always the same for the same seed and number. */
export const scrambled = (seed: number, number: number, length: number): string => {
  let state = mix(seed ^ mix(number + 0x9e3779b9));
  let text = '';
  for (let index = 0; index < length; index += 1) {
    state = mix((state + 0x6d2b79f5) | 0);
    text += letters.charAt(state % letters.length);
  }
  // The number itself keeps two of them apart where the drawn part happens to repeat.
  return text + number.toString(36);
};

/** A number in [0, 1) that belongs to this text and seed. */
export const shareOf = (seed: number, text: string): number => {
  let state = mix(seed);
  for (let index = 0; index < text.length; index += 1) state = mix(state ^ text.charCodeAt(index));
  return state / 2 ** 32;
};
