import { rule } from '../functions/beta/domain/rule.ts';
export const leaked = rule;
