import { z } from 'zod'
import { inspectionVoidings } from '@/db/province/schema/inspections'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { givenReason } from '../given-reason'
import { whoseCase } from '../violations/whose-case'
import { loadResult, partiesOf } from './void-result'

/** ORG-05: the first of two who do not recognise a result. */
export const proposeVoiding = command({
  name: 'inspection.propose-voiding',
  action: 'inspection.propose-voiding',
  level: 'province',
  input: z.strictObject({ inspectionId: z.string().max(40), reason: givenReason() }),
  load: ({ tx, input: { inspectionId } }) => loadResult(tx, inspectionId),
  about: ({ row, vehicle, station: { place } }, { ctx }) => ({ province: ctx.place.province, place, ...whoseCase(ctx, partiesOf(row, vehicle)) }),
  async run({ tx, ctx, input: { reason }, subject: { row, vehicle, station: { place } } }) {
    if (row.state === 'void') return refuse(problem('voiding.void-already'))
    const [made] = await tx.insert(inspectionVoidings)
      .values({ id: newId('ivo', ctx.machineNow), inspectionId: row.id, place, state: 'proposed', reason, proposedBy: actorId(ctx.actor), proposedAt: ctx.now })
      .onConflictDoNothing().returning({ id: inspectionVoidings.id })
    if (!made) return refuse(problem('voiding.proposed-already'))
    return done({ inspectionId: row.id }, { subject: row.id, onBehalfOf: vehicle.ownerId, detail: { voiding: made.id, report: row.reportNumber, reason } })
  },
})
