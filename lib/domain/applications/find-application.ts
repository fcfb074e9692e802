import { asc, desc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { applicationEvents, disclosures } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { statement } from '@/db/statement'
import type { Status } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { journey } from '@/lib/engine/journey'
import { isEditable, transitionsOf } from '@/lib/engine/transitions'
import { actorId, personOf } from '@/lib/kernel/actor'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import type { Fen } from '@/lib/kernel/money'
import type { Problem } from '@/lib/kernel/problem'
import { maskDocument, maskName, maskPhone } from '@/lib/kernel/text'
import { query } from '../query'
import { aboutOwnRow } from '../visits/item-level'
import { subjectLabel } from '../register/subjects'
import { loadStanding } from '../register/load-standing'
import { quoteFor } from './accept'
import { entererOf, loadApplication, mayEnter, mayRead, targetOf, type Application } from './application'
import { findings } from './findings'
import { liveFacts } from './live-facts'
import { maskFacts } from './mask-facts'
import { transitionProblem } from './parties'
import { tooLateFor, tooLateToChange } from './too-late'

export type ApplicationEvent = {
  readonly at: Instant
  readonly transition: string
  readonly from: string | null
  readonly to: string
  readonly actorKind: string
  /** What the officer wrote; the applicant reads it in full. */
  readonly note: string | null
  /** What the rules said when it was decided. */
  readonly trace: readonly Problem[]
}

export type ApplicationView = {
  readonly id: string
  readonly number: string
  readonly place: string
  readonly service: { readonly code: string; readonly slug: string; readonly version: number }
  readonly channel: string
  readonly status: Status
  readonly statusSince: Instant
  readonly startedAt: Instant
  readonly submittedAt: Instant | null
  readonly dueOn: CivilDate | null
  readonly draftUntil: Instant | null
  readonly revision: number
  readonly editable: boolean
  readonly facts: Facts
  readonly decision: Facts
  /** Ids of the steps the answers lead through. */
  readonly path: readonly string[]
  /** Where to go on: a step, or `check` when all is answered. */
  readonly next: string
  /** Frozen, or while it is a draft what it would be today. */
  readonly feeFen: Fen | null
  /** A separate line (FEE-05). */
  readonly postageFen: Fen | null
  readonly officeId: string | null
  readonly subject: { readonly id: string; readonly kind: string; readonly label: string }
  readonly applicant: { readonly id: string; readonly name: string; readonly document: string; readonly documentType: string; readonly phone: string | null }
  /** Whether the reader sees everything: one's own, or opened for a purpose. */
  readonly disclosed: boolean
  readonly takenBy: 'me' | 'other' | null
  readonly transitions: readonly { readonly name: string; readonly to: Status; readonly asks: readonly string[]; readonly refusal: Problem | null }[]
  /** What the rules say today; for the office alone. */
  readonly findings: readonly Problem[]
  readonly events: readonly ApplicationEvent[]
  /** Who opened the personal data, and why (E4). */
  readonly disclosures: readonly { readonly office: string; readonly purpose: string | null; readonly at: Instant }[]
}

/** Written by `carryOut` as a list of problems, which is what the cast states. */
const traceOf = (text: string | null): Problem[] => (text === null ? [] : (JSON.parse(text) as Problem[]))

const id = sql.placeholder('id')
const eventRows = statement((db) => db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id)).orderBy(asc(applicationEvents.revision)).prepare())
const personRow = statement((db) => db.select().from(people).where(eq(people.id, id)).prepare())
const disclosureRows = statement((db) => db.select().from(disclosures).where(eq(disclosures.applicationId, id)).orderBy(desc(disclosures.at)).prepare())

const eventsOf = async (db: Db, ctx: Context, id: string): Promise<ApplicationEvent[]> => {
  const rows = await eventRows(db).all({ id })
  return rows.map((row) => ({
    at: row.at,
    transition: row.transition,
    from: row.fromStatus,
    to: row.toStatus,
    actorKind: row.actorKind,
    note: row.noteSealed && open(ctx.keys, 'application_events.note', row.id, row.noteSealed),
    trace: traceOf(row.trace),
  }))
}

const applicantOf = async (db: Db, ctx: Context, personId: string, seen: 'own' | 'opened' | 'masked'): Promise<ApplicationView['applicant']> => {
  const row = await personRow(db).get({ id: personId })
  if (!row) throw new Error('an applicant without a record')
  const name = open(ctx.keys, 'people.name', row.id, row.nameSealed)
  const document = open(ctx.keys, 'people.document', row.id, row.documentSealed)
  const phone = row.phoneSealed && open(ctx.keys, 'people.phone', row.id, row.phoneSealed)
  return {
    id: row.id,
    documentType: row.documentType,
    name: seen === 'masked' ? maskName(name) : name,
    document: seen === 'opened' ? document : maskDocument(document),
    phone: phone && (seen === 'opened' ? phone : maskPhone(phone)),
  }
}

const quoteOf = async (db: Db, ctx: Context, { row, service }: Application, facts: Facts): Promise<Pick<ApplicationView, 'feeFen' | 'postageFen'>> => {
  if (row.status !== 'draft') return { feeFen: row.feeFen, postageFen: row.postageFen }
  const standing = await loadStanding(db, ctx, { subject: service.subject, personId: row.applicantId, subjectId: row.subjectId, applicationId: row.id })
  if (!standing) return { feeFen: null, postageFen: null }
  const { piece, postage } = quoteFor(ctx, service, standing, facts)
  return { feeFen: piece, postageFen: postage }
}

const viewOf = async (db: Db, ctx: Context, application: Application): Promise<ApplicationView> => {
  const { row, service, current } = application
  const isOwn = personOf(ctx.actor, ctx.place.province) === row.applicantId
  const opened = await disclosureRows(db).all({ id: row.id })
  const disclosed = isOwn || opened.some(({ staffId }) => staffId === actorId(ctx.actor))
  const { path, next, facts } = journey(service, await liveFacts(db, ctx, application), ctx.today)
  return {
    id: row.id,
    number: row.number,
    place: row.place,
    service: { code: service.code, slug: service.slug, version: service.version },
    channel: row.channel,
    status: row.status,
    statusSince: row.statusSince,
    startedAt: row.startedAt,
    submittedAt: row.submittedAt,
    dueOn: row.dueOn,
    draftUntil: row.draftUntil,
    revision: row.revision,
    editable: isEditable(service, row.status) && tooLateToChange(ctx, application) === null && (ctx.actor.kind === 'staff' || mayEnter(ctx, application)),
    // Whoever entered it for the person has the own words before them; whose it is stays masked.
    facts: disclosed || row.enteredBy === entererOf(ctx) ? facts : maskFacts(service.fields, facts),
    decision: application.decision,
    path: path.map(({ id }) => id),
    next: next?.id ?? 'check',
    ...(await quoteOf(db, ctx, application, facts)),
    officeId: row.officeId,
    subject: { id: row.subjectId, kind: service.subject, label: await subjectLabel(db, service.subject, row.subjectId) },
    applicant: await applicantOf(db, ctx, row.applicantId, isOwn ? 'own' : disclosed ? 'opened' : 'masked'),
    disclosed,
    takenBy: row.takenBy === null ? null : row.takenBy === actorId(ctx.actor) ? 'me' : 'other',
    transitions: transitionsOf(current, row.status, application.facts)
      .filter(({ by }) => by.some((party) => party !== 'system'))
      .map((transition) => ({ name: transition.name, to: transition.to, asks: transition.asks ?? [], refusal: transitionProblem(ctx, transition, targetOf(ctx, row)) ?? tooLateFor(ctx, application, transition) })),
    findings: ctx.actor.kind === 'staff' ? await findings(db, ctx, application) : [],
    events: await eventsOf(db, ctx, row.id),
    disclosures: opened.map(({ id, office, purposeSealed, at }) => ({ office, at, purpose: purposeSealed && open(ctx.keys, 'disclosures.purpose', id, purposeSealed) })),
  }
}

/** An application as its reader may see it; null for what is not there or not the reader's. */
export const findApplication = query({
  name: 'application.find',
  action: 'application.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => ({
    ...aboutOwnRow(ctx),
    ...(ctx.actor.kind === 'member' && { organisationId: ctx.actor.organisationId }),
  }),
  async run({ db, ctx, input }): Promise<ApplicationView | null> {
    const application = await loadApplication(db, ctx, input.applicationId)
    return application && mayRead(ctx, application) ? viewOf(db, ctx, application) : null
  },
})
