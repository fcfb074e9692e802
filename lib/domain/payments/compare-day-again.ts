import { z } from 'zod'
import { civilDate, isCivilDate } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { PROVIDERS } from '@/lib/ports/payments/contract'
import { command, done, refuse, type Outcome } from '../command'
import { schedule } from '../scheduling'

/** A day the provider had no statement for, or made a new one of; a second press within the same minute is the same one. */
export const compareDayAgain = command({
  name: 'payment.compare-day-again',
  action: 'payment.reconcile',
  level: 'province',
  input: z.strictObject({ provider: z.enum(PROVIDERS), day: z.string().refine(isCivilDate) }),
  load: ({ input }) => Promise.resolve(input),
  about: (_input, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { provider, day } }): Promise<Outcome<null>> {
    if (day >= civilDate(ctx.machineNow)) return refuse(problem('payment.day-not-over'))
    await schedule(tx, ctx, { kind: 'payment.reconcile', key: `payment.reconcile:${provider}:${day}:asked:${Math.floor(ctx.machineNow / 60_000)}`, payload: { provider, day, turn: 0 }, dueAt: ctx.now })
    return done(null, { subject: `${provider}:${day}` })
  },
})
