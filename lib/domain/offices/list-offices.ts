import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { offices } from '@/db/province/schema/people'
import { query } from '../query'

/** Counters of the place, as anyone may know them. */
export const listOffices = query({
  name: 'office.list',
  action: 'place.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  run: ({ db, ctx }) => db.select().from(offices).where(eq(offices.place, ctx.place.code)).orderBy(asc(offices.kind), asc(offices.nameZh)),
})
