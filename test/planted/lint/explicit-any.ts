export const open = (value: any): unknown => value;
