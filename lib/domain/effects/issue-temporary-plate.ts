import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { kindForArea } from '@/lib/policy/vehicle/temporary-plate-area'
import { offerTemporaryPlate } from '@/lib/policy/vehicle/temporary-plates'
import { issuePaper } from '../papers/issue-paper'
import { loadVehicleStanding } from '../register/vehicle-standing'
import { ruleMomentOf } from '../rule-moment'
import { nextTemporaryNumber } from '../temporary-plates/next-number'
import { holderOf, takeSheet } from '../temporary-plates/sheet-stock'
import type { RunEffect } from './effect'

/** First, second or third of the vehicle; a voided one leaves its turn to the next. */
const freeTurn = async (tx: Tx, vin: string): Promise<number> => {
  const rows = await tx.select({ turn: temporaryPlates.turn }).from(temporaryPlates).where(and(eq(temporaryPlates.vin, vin), eq(temporaryPlates.state, 'issued')))
  const taken = new Set(rows.map(({ turn }) => turn))
  let turn = 1
  while (taken.has(turn)) turn++
  return turn
}

/** VEH-14 to VEH-16 as of this moment; the sheet, the turn and the number are each given once. */
export const issueTemporaryPlate: RunEffect = async (tx, ctx, { application, facts }) => {
  const vehicle = await loadVehicleStanding(tx, ctx, application.applicantId, application.subjectId)
  if (!vehicle || vehicle.stage !== 'new') return { problem: problem('vehicle.gone') }
  const at = ruleMomentOf(ctx)
  const organisationId = ctx.actor.kind === 'member' ? ctx.actor.organisationId : null
  const dealer = organisationId === null ? null : { inItsStock: vehicle.soldBy === organisationId, invoicedOn: vehicle.invoiceOn }
  const insuredUntil = vehicle.insuredUntil ?? facts.insuredUntil ?? null
  const offer = offerTemporaryPlate({ kind: kindForArea(facts.area, at), issuedBefore: vehicle.temporaryPlates, insuredUntil, dealer }, ctx.today, at)
  if (!offer.ok) return { problem: offer.problems[0] ?? problem('temporary-plate.changed-meanwhile') }
  const sheet = await takeSheet(tx, ctx.place.code, holderOf(ctx))
  if (sheet === null) return { problem: problem('temporary-plate.no-sheet') }

  const id = newId('tpl', ctx.machineNow)
  const { vin } = vehicle
  const number = await nextTemporaryNumber(tx, ctx)
  const [written] = await tx
    .insert(temporaryPlates)
    .values({
      id, number, place: ctx.place.code, sheet, vin, turn: await freeTurn(tx, vin), organisationId, issuedBy: actorId(ctx.actor),
      issuedOn: ctx.today, validUntil: offer.value.validTo, state: 'issued', feeFen: application.feeFen ?? 0, issuedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: temporaryPlates.id })
  if (!written) return { problem: problem('temporary-plate.changed-meanwhile') }
  // A policy that was shown counts until its register says otherwise.
  await tx.update(vehicles).set({ insuranceUntil: insuredUntil }).where(and(eq(vehicles.id, vehicle.id), isNull(vehicles.insuranceUntil)))
  await issuePaper(tx, ctx, { kind: 'temporary-plate', number, subjectId: id, applicationId: application.id, validUntil: offer.value.validTo })
  return { evidence: { temporaryPlate: id, sheet, validUntil: offer.value.validTo }, notice: { plate: number, deadline: offer.value.validTo } }
}
