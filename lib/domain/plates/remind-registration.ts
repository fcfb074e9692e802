import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { plateHolds } from '@/db/province/schema/plates'
import { command, done } from '../command'
import { sendNotice } from '../notices/send-notice'

/** The second F08, a day before the deadline; not for a number that is registered or given up meanwhile. */
export const remindRegistration = command({
  name: 'plate.remind-registration',
  action: 'plate.stock-keeping',
  level: 'province',
  input: z.strictObject({ holdId: z.string() }),
  async load({ tx, input }) {
    const [hold] = await tx.select().from(plateHolds).where(and(eq(plateHolds.id, input.holdId), eq(plateHolds.state, 'confirmed')))
    return hold ?? null
  },
  about: (hold, { ctx }) => ({ province: ctx.place.province, place: hold.place }),
  async run({ tx, ctx, subject: hold }) {
    const deadline = hold.registerBy ?? ''
    await sendNotice(tx, ctx, {
      code: 'F08-reminder', personId: hold.personId, subject: hold.id, dedupe: `F08:${hold.id}:${deadline}:-1`, params: { plate: hold.number, deadline },
    })
    return done(true, { subject: hold.id, onBehalfOf: hold.personId })
  },
})
