import { and, eq, notInArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/handle'
import { applicationEvents, applications } from '@/db/province/schema/applications'
import type { Service } from '@/lib/engine/define-service'
import { FINAL } from '@/lib/engine/transitions'
import { actorId, personOf } from '@/lib/kernel/actor'
import { DAY, HOUR } from '@/lib/kernel/clock'
import type { Channel, Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { findService } from '@/lib/services/registry'
import { command, done, refuse, type Outcome } from '../command'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'
import { schedule } from '../scheduling'
import { applicationOf, sealFacts, type ApplicationRow } from './application'
import { carryOut } from './carry-out'
import { nextNumber } from './next-number'

export type Started = { readonly applicationId: string; readonly number: string }

const input = z.strictObject({
  service: z.string().max(60),
  subjectId: z.string().max(40),
  /** Given by a window clerk alone; everybody else applies for themselves. */
  applicantId: z.string().max(40).optional(),
})

type Asked = { readonly service: Service; readonly subjectId: string; readonly applicantId: string }

/** KSK-05: what was begun at a terminal waits a day, elsewhere a month. */
export const draftLife = (channel: Channel): number => (channel === 'kiosk' ? 24 * HOUR : 30 * DAY)

const isOpenOn = ({ channels }: Service, channel: Channel): boolean => {
  switch (channel) {
    case 'web': return channels.web !== undefined
    case 'kiosk': return channels.kiosk !== undefined
    case 'portal': return channels.portal !== undefined
    case 'office': return channels.counter !== undefined
    case 'api':
    case 'system': return true
  }
}

const openOne = async (tx: Tx, { service, subjectId }: Asked) => {
  const [row] = await tx.select().from(applications)
    .where(and(eq(applications.service, service.code), eq(applications.subjectId, subjectId), notInArray(applications.status, [...FINAL])))
  return row
}

/** A draft left by somebody whose thing it no longer is gives way; true when it did. */
const endForeignDraft = async (tx: Tx, ctx: Context, { service, applicantId }: Asked, row: ApplicationRow): Promise<boolean> => {
  if (row.applicantId === applicantId || row.status !== 'draft') return false
  const { applicantId: personId, subjectId, revision } = row
  if (await loadStanding(tx, ctx, { subject: service.subject, personId, subjectId })) return false
  const system: Context = { ...ctx, actor: { kind: 'system', name: 'application.start' } }
  return 'row' in (await carryOut(tx, system, applicationOf(ctx.keys, row), { transition: 'expire', revision }))
}

/** The own draft goes on; anything else that is open stands in the way (APP-04, VEH-18). */
const goOn = async (tx: Tx, ctx: Context, asked: Asked): Promise<Outcome<Started>> => {
  const row = await openOne(tx, asked)
  if (!row || row.applicantId !== asked.applicantId) return refuse(problem('application.already-open-elsewhere'))
  const isOwnDraft = row.status === 'draft' && (ctx.actor.kind !== 'staff' || row.channel === 'office')
  if (!isOwnDraft) return refuse(problem('application.already-open', undefined, { number: row.number }))
  const draftUntil = Math.max(row.draftUntil ?? 0, ctx.machineNow + draftLife(ctx.channel))
  await tx.update(applications).set({ draftUntil }).where(eq(applications.id, row.id))
  return done({ applicationId: row.id, number: row.number }, { subject: row.id, onBehalfOf: asked.applicantId, detail: { again: true } })
}

const begin = async (tx: Tx, ctx: Context, { service, subjectId, applicantId }: Asked): Promise<Started | null> => {
  const id = newId('app', ctx.machineNow)
  const number = await nextNumber(tx, ctx)
  const draftUntil = ctx.machineNow + draftLife(ctx.channel)
  const written = await tx
    .insert(applications)
    .values({
      id, number, place: ctx.place.code, service: service.code, version: service.version, applicantId, subjectId,
      channel: ctx.channel, enteredBy: actorId(ctx.actor), status: 'draft',
      factsSealed: sealFacts(ctx.keys, 'applications.facts', id, {}), startedAt: ctx.now, statusSince: ctx.now, draftUntil,
    })
    .onConflictDoNothing()
    .returning({ id: applications.id })
  if (!written.length) return null
  await tx.insert(applicationEvents).values({
    id: newId('evt', ctx.machineNow), applicationId: id, revision: 1, at: ctx.now, actorKind: ctx.actor.kind,
    actorId: actorId(ctx.actor), transition: 'start', fromStatus: null, toStatus: 'draft',
  })
  await schedule(tx, ctx, { kind: 'draft.expire', key: `draft.expire:${id}`, payload: { applicationId: id }, dueAt: ctx.now + draftLife(ctx.channel) })
  return { applicationId: id, number }
}

/** Opens an application, or goes on with one's own draft of it; of two at once one begins, the other goes on. */
export const startApplication = command({
  name: 'application.start',
  action: 'application.start',
  level: 'province',
  input,
  async load({ ctx, input: { service: name, subjectId, applicantId: named } }): Promise<Asked | null> {
    const service = findService(name)
    const applicantId = ctx.actor.kind === 'staff' ? named : (personOf(ctx.actor, ctx.place.province) ?? undefined)
    return service && applicantId ? { service, subjectId, applicantId } : null
  },
  about: ({ applicantId }, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code, personId: applicantId }),
  async run({ tx, ctx, subject: asked }): Promise<Outcome<Started>> {
    const { service, subjectId, applicantId } = asked
    if (!isOpenOn(service, ctx.channel)) return refuse(problem('service.not-on-this-channel'))
    // Whose it is comes first: a stranger must not learn that something is open for it.
    const standing = await loadStanding(tx, ctx, { subject: service.subject, personId: applicantId, subjectId })
    if (!standing) return refuse(problem('not-found'))
    const known = await openOne(tx, asked)
    if (known && !(await endForeignDraft(tx, ctx, asked, known))) return goOn(tx, ctx, asked)
    const problems = judge(service, standing)
    if (problems.length) return refuse(...problems)
    const started = await begin(tx, ctx, asked)
    if (!started) return goOn(tx, ctx, asked)
    return done(started, { subject: started.applicationId, onBehalfOf: applicantId, detail: { service: service.code, version: service.version } })
  },
})
