import { and, count } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { parcels, productionItems } from '@/db/province/schema/production'
import type { Tx } from '@/db/handle'
import { addDays, addMonths, addYears, civilDate, endOfDay } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open, seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { ruleValue } from '@/lib/policy/rule-versions'
import { addBan } from '../bans/add-ban'
import { enqueue } from '../outbox/enqueue'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'
import type { EffectScope, RunEffect } from './effect'

/** Puts the application's product on the list of what is to be made; once while one is live. */
export const orderProduction: RunEffect = async (tx, ctx, { application, current }) => {
  if (!current.product) return { problem: problem('production.no-product') }
  const [made] = await tx.select({ n: count() }).from(productionItems).where(eq(productionItems.applicationId, application.id))
  const id = newId('prd', ctx.machineNow)
  await tx.insert(productionItems).values({
    id, applicationId: application.id, attempt: (made?.n ?? 0) + 1, place: application.place, kind: current.product,
    subjectId: application.subjectId, state: 'waiting', orderedAt: ctx.now,
  })
  return { evidence: { production: id } }
}

/** DLV-03: a month to fetch it. */
export const awaitCollection: RunEffect = async (tx, ctx, { application }) => {
  const lastDay = addMonths(ctx.today, ruleValue('collect.months', ruleMomentOf(ctx)).value)
  const { id: applicationId, revision } = application
  await schedule(tx, ctx, { kind: 'collection.lapse', key: `collection.lapse:${applicationId}:${revision}`, payload: { applicationId, revision }, dueAt: endOfDay(lastDay) })
  return { evidence: { collectBy: lastDay }, notice: { deadline: lastDay } }
}

/** BAN-05, once for one application. */
const banFrom = async (tx: Tx, ctx: Context, application: EffectScope['application'], reason: 'parcel.refused' | 'paper.not-collected'): Promise<string> => {
  const untilDay = addYears(ctx.today, ruleValue('ban.uncollected.years', ruleMomentOf(ctx)).value)
  await addBan(tx, ctx, { personId: application.applicantId, kind: 'BAN-05', reason, cause: application.id, untilDay })
  return untilDay
}

/** DLV-03: the parcel was refused at the door. */
export const banRefusal = (tx: Tx, ctx: Context, application: EffectScope['application']): Promise<string> => banFrom(tx, ctx, application, 'parcel.refused')

export const endUncollected: RunEffect = async (tx, ctx, scope) => ({ evidence: { bannedUntil: await banFrom(tx, ctx, scope.application, 'paper.not-collected') } })

/** Name, phone and address of the applicant, as the label needs them (DLV-02). */
export const recipientOf = async (tx: Tx, ctx: Context, { application, facts }: Pick<EffectScope, 'application' | 'facts'>): Promise<string | null> => {
  const [person] = await tx.select().from(people).where(eq(people.id, application.applicantId))
  if (!person?.phoneSealed || !facts.postTo) return null
  const name = open(ctx.keys, 'people.name', person.id, person.nameSealed)
  const phone = open(ctx.keys, 'people.phone', person.id, person.phoneSealed)
  return JSON.stringify({ name, phone, address: facts.postTo })
}

/** A parcel to the applicant; the carrier gives the waybill after the commit. */
export const handToCarrier: RunEffect = async (tx, ctx, scope) => {
  const { application, current } = scope
  const recipient = await recipientOf(tx, ctx, scope)
  if (!recipient) return { problem: problem('parcel.no-recipient') }
  const [sent] = await tx.select({ n: count() }).from(parcels).where(eq(parcels.applicationId, application.id))
  const id = newId('pcl', ctx.machineNow)
  await tx.insert(parcels).values({
    id, applicationId: application.id, attempt: (sent?.n ?? 0) + 1, place: application.place, carrier: 'post', state: 'wanted',
    recipientSealed: seal(ctx.keys, 'parcels.recipient', id, recipient), takesBack: current.takesBackOld ?? false,
    postageFen: application.postageFen ?? 0, createdAt: ctx.now,
  })
  await enqueue(tx, ctx, { topic: 'parcel.label', key: `parcel.label:${id}`, subject: id, payload: { province: ctx.place.province, parcelId: id } })
  return { evidence: { parcel: id } }
}

const lastParcelOf = async (tx: Tx, applicationId: string) => {
  const rows = await tx.select().from(parcels).where(eq(parcels.applicationId, applicationId))
  return rows.toSorted((a, b) => b.attempt - a.attempt)[0] ?? null
}

/** DLV-04: kept for a month; a parcel that was refused closes the related services for a year (DLV-03). */
export const keepParcel: RunEffect = async (tx, ctx, scope) => {
  const parcel = await lastParcelOf(tx, scope.application.id)
  if (!parcel) return { problem: problem('parcel.gone') }
  const keptUntil = addDays(civilDate(ctx.now), ruleValue('parcel.kept.days', ruleMomentOf(ctx)).value)
  await tx.update(parcels).set({ keptUntil }).where(eq(parcels.id, parcel.id))
  const { id: applicationId, revision } = scope.application
  await schedule(tx, ctx, { kind: 'parcel.destroy', key: `parcel.destroy:${applicationId}:${revision}`, payload: { applicationId, revision }, dueAt: endOfDay(keptUntil) })
  const bannedUntil = parcel.state === 'refused' ? await banRefusal(tx, ctx, scope.application) : null
  return { evidence: { parcel: parcel.id, keptUntil, bannedUntil }, notice: { deadline: keptUntil } }
}

export const destroyParcel: RunEffect = async (tx, ctx, { application }) => {
  const parcel = await lastParcelOf(tx, application.id)
  if (!parcel) return { problem: problem('parcel.gone') }
  await tx.update(parcels).set({ state: 'destroyed', endedAt: ctx.now }).where(and(eq(parcels.id, parcel.id), inArray(parcels.state, ['refused', 'returned'])))
  return { evidence: { parcel: parcel.id } }
}
