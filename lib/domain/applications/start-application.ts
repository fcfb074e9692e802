import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, notInArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applicationEvents, applications } from '@/db/province/schema/applications'
import type { Service } from '@/lib/engine/define-service'
import { FINAL } from '@/lib/engine/transitions'
import { actorId, personOf } from '@/lib/kernel/actor'
import { DAY, HOUR } from '@/lib/kernel/clock'
import type { Channel, Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import type { Target } from '@/lib/policy/permissions'
import { findService } from '@/lib/services/registry'
import { command, done, refuse, type Outcome } from '../command'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'
import { schedule } from '../scheduling'
import { itemLevel } from '../visits/item-level'
import { answersOnFile } from './answers-on-file'
import { applicationOf, entererOf, sealFacts, type ApplicationRow } from './application'
import { carryOut } from './carry-out'
import { nextNumber } from './next-number'

export type Started = { readonly applicationId: string; readonly number: string }

const input = z.strictObject({
  service: z.string().max(60),
  subjectId: z.string().max(40),
  /** Given by a window clerk, and by a body that files for the person; everybody else applies for themselves. */
  applicantId: z.string().max(40).optional(),
})

export type Asked = { readonly service: Service; readonly subjectId: string; readonly applicantId: string }

/** KSK-05: what was begun at a terminal waits a day, elsewhere a month. */
export const draftLife = (channel: Channel): number => (channel === 'kiosk' ? 24 * HOUR : 30 * DAY)

const isOpenOn = ({ channels }: Service, channel: Channel): boolean => {
  switch (channel) {
    case 'web': return channels.web !== undefined
    case 'kiosk': return channels.kiosk !== undefined
    case 'portal': return channels.portal !== undefined || channels.fleet !== undefined
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

/** What another body began for the person and did not hand in: it stands for nobody's will yet. */
const isAnotherBodys = (ctx: Context, row: ApplicationRow): boolean => row.channel === 'portal' && row.enteredBy !== entererOf(ctx)

/** A draft left by somebody whose thing it no longer is gives way, and another body's; true when it did. */
const endForeignDraft = async (tx: Tx, ctx: Context, { service, applicantId }: Asked, row: ApplicationRow): Promise<boolean> => {
  if (row.status !== 'draft' || (row.applicantId === applicantId && !isAnotherBodys(ctx, row))) return false
  const { applicantId: personId, subjectId, revision } = row
  if (!isAnotherBodys(ctx, row) && (await loadStanding(tx, ctx, { subject: service.subject, personId, subjectId }))) return false
  const system: Context = { ...ctx, actor: { kind: 'system', name: 'application.start' } }
  return 'row' in (await carryOut(tx, system, applicationOf(ctx.keys, row), { transition: 'expire', revision }))
}

/** A window goes on with what a window began, a body with its own, a person with anything. */
const goesOnHere = ({ actor }: Context, { channel }: ApplicationRow): boolean => {
  if (actor.kind === 'staff') return channel === 'office'
  return actor.kind === 'member' ? channel === 'portal' : true
}

/** The own draft goes on; anything else that is open stands in the way (APP-04, VEH-18). */
const goOn = async (tx: Tx, ctx: Context, asked: Asked): Promise<Outcome<Started>> => {
  const row = await openOne(tx, asked)
  if (!row || row.applicantId !== asked.applicantId) return refuse(problem('application.already-open-elsewhere'))
  if (row.status !== 'draft' || !goesOnHere(ctx, row)) return refuse(problem('application.already-open', undefined, { number: row.number }))
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
      channel: ctx.channel, enteredBy: entererOf(ctx), status: 'draft',
      factsSealed: sealFacts(ctx.keys, 'applications.facts', id, {}), startedAt: ctx.now, statusSince: ctx.now, draftUntil,
    })
    .onConflictDoNothing()
    .returning({ id: applications.id })
  if (!written.length) return null
  const facts = await answersOnFile(tx, ctx, { service, applicationId: id, applicantId, subjectId })
  if (Object.keys(facts).length) await tx.update(applications).set({ factsSealed: sealFacts(ctx.keys, 'applications.facts', id, facts) }).where(eq(applications.id, id))
  await tx.insert(applicationEvents).values({
    id: newId('evt', ctx.machineNow), applicationId: id, revision: 1, at: ctx.now, actorKind: ctx.actor.kind,
    actorId: actorId(ctx.actor), transition: 'start', fromStatus: null, toStatus: 'draft',
  })
  await schedule(tx, ctx, { kind: 'draft.expire', key: `draft.expire:${id}`, payload: { applicationId: id }, dueAt: ctx.now + draftLife(ctx.channel) })
  return { applicationId: id, number }
}

/** Opens an application, or goes on with one's own draft of it, in the caller's transaction. */
export const startFor = async (tx: Tx, ctx: Context, asked: Asked): Promise<Outcome<Started>> => {
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
}

/** What a start is about: the person, and for a body what it must be to file this. */
export const startTarget = ({ service, applicantId }: Pick<Asked, 'service'> & { readonly applicantId?: string }, ctx: Context): Target => ({
  province: ctx.place.province,
  place: ctx.place.code,
  level: itemLevel(ctx, service.code),
  ...(applicantId && { personId: applicantId }),
  ...(ctx.actor.kind === 'member' && service.channels.portal && { filing: service.channels.portal, organisationId: ctx.actor.organisationId }),
})

const applicantOf = ({ actor, place }: Context, service: Service, named: string | undefined): string | undefined => {
  if (actor.kind === 'staff') return named
  if (service.channels.fleet && actor.kind === 'member') return personOf(actor, place.province) ?? undefined
  // Who a body files for is found by the document that was shown (`startFiling`), unless a thing of theirs says it.
  if (actor.kind === 'member') return service.subject === 'person' ? undefined : named
  return personOf(actor, place.province) ?? undefined
}

/** Of two at once one begins, the other goes on. */
export const startApplication = command({
  name: 'application.start',
  action: 'application.start',
  level: 'province',
  input,
  async load({ ctx, input: { service: name, subjectId, applicantId: named } }): Promise<Asked | null> {
    const service = findService(name)
    const applicantId = service && applicantOf(ctx, service, named)
    return service && applicantId ? { service, subjectId, applicantId } : null
  },
  about: (asked, { ctx }) => startTarget(asked, ctx),
  run: ({ tx, ctx, subject }) => startFor(tx, ctx, subject),
})
