import { and, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { sales, vehicles } from '@/db/province/schema/register'
import { services } from '@/lib/services/registry'
import { query } from '../query'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'

/** What a dealer sold lately and nobody has registered: the newest of them. */
const MOST = 30

/** The own sold vehicles without plates, each with what stands in the way of a temporary one (VEH-15). */
export const listOfferedVehicles = query({
  name: 'temporary-plate.list-vehicles',
  action: 'temporary-plate.issue',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }) {
    const service = services.find(({ channels }) => channels.portal?.function === 'temporary-plate')
    if (!service || ctx.actor.kind !== 'member') return []
    const rows = await db
      .select({ vehicleId: vehicles.id, applicantId: vehicles.ownerId, vin: vehicles.vin, model: vehicles.model, receiptNumber: sales.receiptNumber, invoiceOn: sales.invoiceOn })
      .from(vehicles).innerJoin(sales, and(eq(sales.vin, vehicles.vin), eq(sales.state, 'accepted')))
      .where(and(eq(sales.organisationId, ctx.actor.organisationId), eq(sales.place, ctx.place.code), eq(vehicles.stage, 'new')))
      .orderBy(desc(sales.reportedAt), desc(sales.id)).limit(MOST)
    return Promise.all(rows.map(async (row) => {
      const standing = await loadStanding(db, ctx, { subject: service.subject, personId: row.applicantId, subjectId: row.vehicleId })
      const issued = standing?.subject.kind === 'vehicle' ? standing.subject.temporaryPlates : 0
      return { ...row, issued, problems: standing ? judge(service, standing) : [] }
    }))
  },
})
