export const claimed = (value: unknown): string => value as string;
