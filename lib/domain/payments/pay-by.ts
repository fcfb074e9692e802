import type { applications } from '@/db/province/schema/applications'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { payBefore } from '@/lib/policy/deadlines'
import { ruleMomentOf } from '../rule-moment'

/** While it waits to be paid: the last moment, business time (APP-03). */
export const payBy = ({ status, statusSince }: Pick<typeof applications.$inferSelect, 'status' | 'statusSince'>, ctx: Context): Instant | null =>
  status === 'awaiting-payment' ? payBefore(statusSince, ruleMomentOf(ctx)) : null
