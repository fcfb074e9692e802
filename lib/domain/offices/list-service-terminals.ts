import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { query } from '../query'

/** Terminals of the place for the finder: where they stand and whether they serve. */
export const listServiceTerminals = query({
  name: 'terminal.find',
  action: 'place.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  run: ({ db, ctx }) =>
    db
      .select({ id: terminals.id, code: terminals.code, name: terminals.name, location: terminals.location, state: terminals.state })
      .from(terminals)
      .where(and(eq(terminals.place, ctx.place.code), inArray(terminals.state, ['in-service', 'maintenance'])))
      .orderBy(asc(terminals.code)),
})
