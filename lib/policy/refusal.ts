import { problem, type Problem } from '@/lib/kernel/problem'
import { traceOf, type RuleVersion } from './rule-versions'

/** A refusal by one rule: the facts it used are the words' parameters too (design D7). */
export const refusal = (
  code: string,
  remedy: string,
  version: RuleVersion,
  facts: Readonly<Record<string, string | number>>,
): Problem => problem(code, undefined, facts, traceOf(version, facts, remedy))
