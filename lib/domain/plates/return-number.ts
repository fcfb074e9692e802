import { and, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { plateNumbers } from '@/db/province/schema/plates'
import { command, done } from '../command'
import { countShift } from './segment-counters'

/** A rested number is free again (PLT-13); asked twice, it changes nothing the second time. */
export const returnNumber = command({
  name: 'plate.return-number',
  action: 'plate.stock-keeping',
  level: 'province',
  input: z.strictObject({ plateType: z.string(), number: z.string() }),
  load: async ({ ctx }) => ctx.place,
  about: (place) => ({ province: place.province }),
  async run({ tx, ctx, input: { plateType, number } }) {
    const [returned] = await tx
      .update(plateNumbers)
      .set({ state: 'free', returnsAt: null })
      .where(and(eq(plateNumbers.plateType, plateType), eq(plateNumbers.number, number), eq(plateNumbers.state, 'resting'), lte(plateNumbers.returnsAt, ctx.now)))
      .returning({ segmentId: plateNumbers.segmentId })
    if (returned) await countShift(tx, returned.segmentId, 'resting>free')
    return done(returned !== undefined, { subject: returned?.segmentId ?? '-', detail: { plate: number, returned: returned !== undefined } })
  },
})
