import type { Context } from '@/lib/kernel/context'
import type { Jobs } from '../scheduling'
import { lapseWhileWaiting } from './lapse-while-waiting'

type WaitingJobs = { readonly [K in 'collection.lapse' | 'parcel.destroy']: (ctx: Context, payload: Jobs[K]) => Promise<void> }

/** What is not fetched, and what came back, waits for its time only. */
export const waitingJobs: WaitingJobs = {
  'collection.lapse': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'leave-uncollected'),
  'parcel.destroy': (ctx, payload) => lapseWhileWaiting(ctx, payload, 'destroy'),
}
