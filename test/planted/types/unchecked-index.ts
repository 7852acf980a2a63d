export const firstLength = (words: string[]): number => words[0].length;
