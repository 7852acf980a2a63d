import { rule } from '../beta/domain/rule.ts';
export const borrowed = rule;
