import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { query } from '../query'
import { personAtCounter, type PersonAtCounter } from './find-person-for-counter'

/** The person a look-up led to, masked; the look-up itself was the audited act. */
export const findCounterPerson = query({
  name: 'register.find-counter-person',
  action: 'register.look-up',
  level: 'province',
  input: z.strictObject({ personId: z.string().max(40) }),
  about: ({ ctx, input }) => ({ province: ctx.place.province, place: ctx.place.code, personId: input.personId }),
  async run({ db, ctx, input }): Promise<PersonAtCounter | null> {
    const [row] = await db.select().from(people).where(eq(people.id, input.personId))
    return row ? personAtCounter(db, ctx, row) : null
  },
})
