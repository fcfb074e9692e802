import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isFresh } from './session-limits'

/** A12: for phone, password, binding, paying, exporting, approving. Null = the login is young enough. */
export const freshLoginProblem = ({ actor, machineNow }: Pick<Context, 'actor' | 'machineNow'>): Problem | null =>
  'freshAt' in actor && isFresh(actor.freshAt, machineNow) ? null : problem('login.not-fresh')
