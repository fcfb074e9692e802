import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { statement } from '@/db/statement'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open, seal, type KeyRing } from '@/lib/kernel/crypto'
import type { Target } from '@/lib/policy/permissions'
import { findService } from '@/lib/services/registry'

export type ApplicationRow = typeof applications.$inferSelect

export type Application = {
  readonly row: ApplicationRow
  /** The version it was started on: its questions and rules for good. */
  readonly service: Service
  /** The newest version: what may be done with it now (style.md §3). */
  readonly current: Service
  readonly facts: Facts
  readonly decision: Facts
}

/** Sealed by `sealFacts` as one JSON object of texts, which is what the cast states. */
const openFacts = (keys: KeyRing, place: 'applications.facts' | 'applications.decision', id: string, sealed: string | null): Facts =>
  sealed === null ? {} : (JSON.parse(open(keys, place, id, sealed)) as Facts)

export const sealFacts = (keys: KeyRing, place: 'applications.facts' | 'applications.decision', id: string, facts: Facts): string =>
  seal(keys, place, id, JSON.stringify(facts))

const byId = statement((db) => db.select().from(applications).where(eq(applications.id, sql.placeholder('id'))).prepare())

export const applicationOf = (keys: KeyRing, row: ApplicationRow): Application => {
  const service = findService(row.service, row.version)
  const current = findService(row.service)
  if (!service || !current) throw new Error(`no definition of ${row.service} version ${row.version}`)
  return {
    row,
    service,
    current,
    facts: openFacts(keys, 'applications.facts', row.id, row.factsSealed),
    decision: openFacts(keys, 'applications.decision', row.id, row.decisionSealed),
  }
}

export const loadApplication = async (db: Db, ctx: Context, id: string): Promise<Application | null> => {
  const row = await byId(db).get({ id })
  return row ? applicationOf(ctx.keys, row) : null
}

/** What the answers may be given by: the person, or the office for what the office entered for the person. */
export const loadForEntry = async (db: Db, ctx: Context, id: string): Promise<Application | null> => {
  const application = await loadApplication(db, ctx, id)
  return application && ctx.actor.kind === 'staff' && application.row.channel !== 'office' ? null : application
}

/** One's own, or the office's in its place but for its officers' own and their family's (B7); a draft of the person is nobody's business (B4). */
export const mayRead = (ctx: Context, { row }: Application): boolean => {
  if (personOf(ctx.actor, ctx.place.province) === row.applicantId) return true
  return ctx.actor.kind === 'staff' && !ctx.actor.tooNear.includes(row.applicantId) && row.place === ctx.place.code && (row.status !== 'draft' || row.channel === 'office')
}

/** What may be acted upon at all: to the office, what it may not read is not there. */
export const loadForAct = async (db: Db, ctx: Context, id: string): Promise<Application | null> => {
  const application = await loadApplication(db, ctx, id)
  return application && (ctx.actor.kind !== 'staff' || mayRead(ctx, application)) ? application : null
}

/** Nobody decides what they entered themselves (B7). */
export const targetOf = (ctx: Context, row: ApplicationRow): Target => ({
  province: ctx.place.province,
  place: row.place,
  personId: row.applicantId,
  madeBy: row.enteredBy,
})
