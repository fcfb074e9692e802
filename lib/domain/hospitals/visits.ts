import { and, gt, lt, sql } from 'drizzle-orm'
import { eq, ne } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { hospitalHours, hospitalVisits, suspendedBodies } from '@/db/province/schema/licence-papers'
import { parseVisit, type Visit } from '@/lib/engine/visit'
import { addDays, endOfDay, instantOf } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { HALF_WORDS } from '@/lib/messages/examination-words'
import type { NoticeParams } from '@/lib/messages/notices'
import type { EffectScope, RunEffect } from '../effects/effect'
import { schedule } from '../scheduling'

const hoursOf = ({ organisationId, day, half }: Visit) =>
  and(eq(hospitalHours.organisationId, organisationId), eq(hospitalHours.day, day), eq(hospitalHours.half, half))

/** A suspended hospital gives nothing out, from the moment on (ORG-08). */
export const isNotSuspended = sql`NOT EXISTS (SELECT 1 FROM ${suspendedBodies} WHERE ${suspendedBodies.organisationId} = ${hospitalHours.organisationId})`

/** The guarded statement decides who has the last place; a visit is booked for tomorrow at the earliest. */
const claimPlace = async (tx: Tx, ctx: Context, visit: Visit): Promise<boolean> => {
  const claimed = await tx
    .update(hospitalHours)
    .set({ booked: sql`${hospitalHours.booked} + 1` })
    .where(and(hoursOf(visit), eq(hospitalHours.place, ctx.place.code), gt(hospitalHours.day, ctx.today), lt(hospitalHours.booked, hospitalHours.capacity), isNotSuspended))
    .returning({ day: hospitalHours.day })
  return claimed.length === 1
}

export const isSuspended = async (tx: Tx, organisationId: string): Promise<boolean> =>
  (await tx.select().from(suspendedBodies).where(eq(suspendedBodies.organisationId, organisationId))).length === 1

/** A visit that still stands. */
export const bookedVisit = async (tx: Tx, applicationId: string): Promise<Visit | null> => {
  const [visit] = await tx.select({ organisationId: hospitalVisits.organisationId, day: hospitalVisits.day, half: hospitalVisits.half }).from(hospitalVisits)
    .where(and(eq(hospitalVisits.applicationId, applicationId), eq(hospitalVisits.state, 'booked')))
  return visit ?? null
}

/** Ends the visit of an application that is still booked, in the state that is given; null when there is none. */
const endVisit = async (tx: Tx, applicationId: string, state: 'cancelled' | 'missed'): Promise<Visit | null> => {
  const [ended] = await tx
    .update(hospitalVisits)
    .set({ state })
    .where(and(eq(hospitalVisits.applicationId, applicationId), eq(hospitalVisits.state, 'booked')))
    .returning({ organisationId: hospitalVisits.organisationId, day: hospitalVisits.day, half: hospitalVisits.half })
  return ended ?? null
}

const freePlace = async (tx: Tx, visit: Visit): Promise<void> => {
  await tx.update(hospitalHours).set({ booked: sql`${hospitalHours.booked} - 1` }).where(and(hoursOf(visit), gt(hospitalHours.booked, 0)))
}

/** One live visit a person: the unique index decides. A visit that is moved stays the same one; one that has been is over. */
const writeVisit = async (tx: Tx, ctx: Context, { id: applicationId, applicantId: personId, place }: EffectScope['application'], visit: Visit): Promise<boolean> => {
  const moved = await tx.update(hospitalVisits).set({ ...visit, state: 'booked' })
    .where(and(eq(hospitalVisits.applicationId, applicationId), ne(hospitalVisits.state, 'done'))).returning({ id: hospitalVisits.id })
  if (moved.length) return true
  const written = await tx
    .insert(hospitalVisits)
    .values({ ...visit, id: newId('hvi', ctx.machineNow), place, personId, state: 'booked', applicationId, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: hospitalVisits.id })
  return written.length === 1
}

export const visitParams = ({ day, half }: Visit): NoticeParams => ({ visitDay: day, visitHalf: HALF_WORDS[half] })

/** Told the day before at ten; whoever did not come by the end of the next day has missed it. */
const planVisit = async (tx: Tx, ctx: Context, { id: applicationId, revision }: EffectScope['application'], { day }: Visit): Promise<void> => {
  const payload = { applicationId, revision }
  await schedule(tx, ctx, { kind: 'visit.remind', key: `visit.remind:${applicationId}:${revision}`, payload, dueAt: instantOf(addDays(day, -1), '10:00') })
  await schedule(tx, ctx, { kind: 'visit.lapse', key: `visit.lapse:${applicationId}:${revision}`, payload, dueAt: endOfDay(addDays(day, 1)) })
}

/** Books the half-day, or moves what was booked: the old place is free in the same transaction. */
export const bookVisit: RunEffect = async (tx, ctx, { application, facts }) => {
  const visit = parseVisit(facts.visit ?? '')
  if (!visit) return { problem: problem('visit.missing', 'visit') }
  // The desk of a hospital takes visitors in for its own doctors.
  if (ctx.actor.kind === 'member' && ctx.actor.organisationId !== visit.organisationId) return { problem: problem('choice.unknown', 'visit') }
  const before = await endVisit(tx, application.id, 'cancelled')
  if (before) await freePlace(tx, before)
  if (!(await claimPlace(tx, ctx, visit))) return { problem: problem((await isSuspended(tx, visit.organisationId)) ? 'visit.hospital-suspended' : 'visit.full', 'visit') }
  if (!(await writeVisit(tx, ctx, application, visit))) return { problem: problem('visit.already-booked') }
  await planVisit(tx, ctx, application, visit)
  return { evidence: { hospital: visit.organisationId, day: visit.day, half: visit.half, moved: before !== null }, notice: visitParams(visit) }
}

export const cancelVisit: RunEffect = async (tx, _ctx, { application }) => {
  const ended = await endVisit(tx, application.id, 'cancelled')
  if (!ended) return { problem: problem('visit.gone') }
  await freePlace(tx, ended)
  return { evidence: { hospital: ended.organisationId, day: ended.day }, notice: visitParams(ended) }
}

/** The hospital was suspended: the person chooses anew and nothing counts (ORG-08). */
export const callOffVisit: RunEffect = cancelVisit

export const missVisit: RunEffect = async (tx, _ctx, { application }) => {
  const ended = await endVisit(tx, application.id, 'missed')
  return ended ? { evidence: { day: ended.day }, notice: visitParams(ended) } : { problem: problem('visit.gone') }
}
