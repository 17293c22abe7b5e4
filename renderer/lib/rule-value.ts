import { formatDecimal, formatSecond } from './format.ts';

/** The number of an entrant under a rule, as people read it. Two that ended in the same second are told apart by the order they stand in. */
export function formatRuleValue(rule: string, value: number): string {
  return rule === 'earliest-finish' ? formatSecond(value) : formatDecimal(value);
}
