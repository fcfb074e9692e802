import type { Rule } from '@/lib/engine/define-service'
import { problem } from '@/lib/kernel/problem'
import type { Facts } from './fields'

export const wasStolen = (facts: Facts): boolean => facts.reason === 'stolen'

export const lossIsNotInTheFuture: Rule<Facts> = (facts, { today }) =>
  facts.lostOn && facts.lostOn > today ? problem('lost-on.in-the-future', 'lostOn') : null
