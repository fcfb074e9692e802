import { eq } from '@/db/conditions'
import { papers } from '@/db/province/schema/production'
import { waitingPlates } from '@/db/province/schema/vehicle-papers'
import { wantsWaitingPlate } from '@/lib/engine/waiting-plate'
import { newId } from '@/lib/kernel/ids'
import { offerTemporaryPlate, temporaryPlateEnds } from '@/lib/policy/vehicle/temporary-plates'
import { issuePaper } from '../papers/issue-paper'
import { loadCalendar } from '../register/load-calendar'
import { loadVehicleStanding } from '../register/vehicle-standing'
import { ruleMomentOf } from '../rule-moment'
import { nextTemporaryNumber } from '../temporary-plates/next-number'
import type { EffectOutcome, RunEffect } from './effect'

/** VEH-11: where it was asked for. An insurance that ended since is no reason to undo a payment: then there is none. */
export const issueWaitingPlate: RunEffect = async (tx, ctx, { application, facts }): Promise<EffectOutcome> => {
  const { applicantId, subjectId, id: applicationId } = application
  const vehicle = wantsWaitingPlate(facts) ? await loadVehicleStanding(tx, ctx, applicantId, subjectId) : null
  if (!vehicle) return { evidence: { waitingPlate: null } }
  const offer = offerTemporaryPlate({ kind: 'awaiting-plates', issuedBefore: 0, insuredUntil: vehicle.insuredUntil, dealer: null }, ctx.today, ruleMomentOf(ctx))
  if (!offer.ok) return { evidence: { waitingPlate: null, why: offer.problems[0]?.code ?? null } }
  const id = newId('wpl', ctx.machineNow)
  const number = await nextTemporaryNumber(tx, ctx)
  const { validTo: validUntil } = offer.value
  await tx.insert(waitingPlates).values({ id, number, place: application.place, vehicleId: vehicle.id, applicationId, issuedOn: ctx.today, validUntil })
  await issuePaper(tx, ctx, { kind: 'temporary-plate', number, subjectId: id, applicationId, validUntil })
  return { evidence: { waitingPlate: id, validUntil } }
}

/** VEH-16: three working days after the new plates came it ends, if it does not end before. */
export const endWaitingPlate: RunEffect = async (tx, ctx, { application }): Promise<EffectOutcome> => {
  const [plate] = await tx.select().from(waitingPlates).where(eq(waitingPlates.applicationId, application.id))
  if (!plate) return { evidence: { waitingPlate: null } }
  const { id, validUntil } = plate
  // What it says already ends with the insurance (VEH-14).
  const endsOn = temporaryPlateEnds({ validTo: validUntil, insuredUntil: validUntil, platesReceivedOn: ctx.today }, await loadCalendar(tx), ruleMomentOf(ctx))
  await tx.update(waitingPlates).set({ endsOn }).where(eq(waitingPlates.id, id))
  await tx.update(papers).set({ endsOn }).where(eq(papers.subjectId, id))
  return { evidence: { waitingPlate: id, endsOn } }
}
