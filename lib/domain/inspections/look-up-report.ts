import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'

/** A report that an officer wants to see; a look-up is an act and is audited. */
export const lookUpReport = command({
  name: 'inspection.look-up-report',
  action: 'inspection.read-office',
  level: 'province',
  input: z.strictObject({ reportNumber: z.string().max(60).transform((text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()) }),
  async load({ tx, ctx, input: { reportNumber } }) {
    const [found] = await tx.select({ id: inspections.id }).from(inspections)
      .innerJoin(inspectionStations, and(eq(inspectionStations.organisationId, inspections.organisationId), eq(inspectionStations.place, ctx.place.code)))
      .where(eq(inspections.reportNumber, reportNumber))
    return { found }
  },
  about: (_, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ subject: { found } }) {
    return found ? done({ inspectionId: found.id }, { subject: found.id }) : refuse(problem('voiding.no-such-report', 'reportNumber'))
  },
})
