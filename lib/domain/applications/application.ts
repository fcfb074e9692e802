import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { statement } from '@/db/statement'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { findTransition } from '@/lib/engine/transitions'
import { actorId, personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open, seal, type KeyRing } from '@/lib/kernel/crypto'
import { may, type Target } from '@/lib/policy/permissions'
import { findService } from '@/lib/services/registry'
import { isWithinVisit, itemLevel } from '../visits/item-level'
import { partyFor } from './parties'

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

/** Who may give the answers: a party that may hand them in; the office only for what the office entered for the person. */
export const mayEnter = (ctx: Context, application: Application): boolean => {
  if (ctx.actor.kind === 'staff') return application.row.channel === 'office'
  const submit = findTransition(application.current, 'submit')
  return submit !== null && partyFor(ctx.actor, submit, targetOf(ctx, application.row)) !== null
}

export const loadForEntry = async (db: Db, ctx: Context, id: string): Promise<Application | null> => {
  const application = await loadApplication(db, ctx, id)
  if (!application || mayEnter(ctx, application)) return application
  // A stranger is turned away by the permission, and that is kept (G1).
  return ctx.actor.kind === 'staff' || personOf(ctx.actor, ctx.place.province) === application.row.applicantId ? null : application
}

/** One's own, what one's body filed, or the office's in its place but for its officers' own and their family's (B7); a draft of the person is nobody's business (B4). */
export const mayRead = (ctx: Context, { row }: Application): boolean => {
  if (personOf(ctx.actor, ctx.place.province) === row.applicantId) return isWithinVisit(ctx, row.service)
  if (ctx.actor.kind === 'member') return may(ctx.actor, 'application.act-as-filer', targetOf(ctx, row))
  return ctx.actor.kind === 'staff' && !ctx.actor.tooNear.includes(row.applicantId) && row.place === ctx.place.code && (row.status !== 'draft' || row.channel === 'office')
}

/** What may be acted upon at all: to the office, what it may not read is not there. */
export const loadForAct = async (db: Db, ctx: Context, id: string): Promise<Application | null> => {
  const application = await loadApplication(db, ctx, id)
  return application && (ctx.actor.kind !== 'staff' || mayRead(ctx, application)) ? application : null
}

/** Nobody decides what they entered themselves (B7); what came by the portal was entered by the body, whoever of it acted. */
export const targetOf = (ctx: Context, row: ApplicationRow): Target => {
  const filing = row.channel === 'portal' ? findService(row.service, row.version)?.channels.portal : undefined
  return {
    province: ctx.place.province,
    place: row.place,
    personId: row.applicantId,
    madeBy: row.enteredBy,
    level: itemLevel(ctx, row.service),
    ...(filing && { filing, organisationId: row.enteredBy }),
  }
}

/** Who answers for the entry: the person who acts, in the portal the body; its operator stands in the events and the audit. */
export const entererOf = ({ actor }: Context): string => (actor.kind === 'member' ? actor.organisationId : actorId(actor))
