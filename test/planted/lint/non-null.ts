export const sure = (value: string | undefined): string => value!;
