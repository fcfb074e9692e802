import { and, count, eq, gte, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { bans, people } from '@/db/province/schema/people'
import { plateHolds } from '@/db/province/schema/plates'
import { licenceDocuments, licences, vehicles, violations } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import { STATUSES } from '@/lib/engine/define-service'
import type { LicenceStanding, Standing, VehicleStanding } from '@/lib/engine/standing'
import { isFinal } from '@/lib/engine/transitions'
import { levelOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { reissuesCounted } from '@/lib/policy/licences'

const OPEN = STATUSES.filter((status) => !isFinal(status))

const licenceOf = statement((db) =>
  db.select().from(licences).where(and(eq(licences.id, sql.placeholder('id')), eq(licences.personId, sql.placeholder('personId')))).prepare(),
)

const licenceStanding = async (db: Db, personId: string, id: string): Promise<LicenceStanding | null> => {
  const row = await licenceOf(db).get({ id, personId })
  if (!row) return null
  const { classes, status, firstIssuedOn, validTo, points } = row
  return { kind: 'licence', id, classes: classes.split(/[,\s]+/), status, firstIssuedOn, validTo, points }
}

const vehicleOf = statement((db) =>
  db
    .select({ vehicle: vehicles, ownerKind: people.kind })
    .from(vehicles)
    .innerJoin(people, eq(people.id, vehicles.ownerId))
    .where(and(eq(vehicles.id, sql.placeholder('id')), eq(vehicles.ownerId, sql.placeholder('personId'))))
    .prepare(),
)

const openViolations = statement((db) =>
  db.select({ n: count() }).from(violations).where(and(eq(violations.vehicleId, sql.placeholder('id')), eq(violations.state, 'open'))).prepare(),
)

const chosenPlate = statement((db) =>
  db.select({ id: plateHolds.id }).from(plateHolds)
    .where(and(eq(plateHolds.vehicleId, sql.placeholder('id')), sql`${plateHolds.state} IN ('confirmed','registered')`)).limit(1).prepare(),
)

const vehicleStanding = async (db: Db, personId: string, id: string): Promise<VehicleStanding | null> => {
  const row = await vehicleOf(db).get({ id, personId })
  if (!row) return null
  const { plateType, plate, vin, stage, status, invoiceOn, use } = row.vehicle
  return {
    kind: 'vehicle', id, plateType, plate, vin, stage, status, ownerKind: row.ownerKind, invoiceOn, use,
    openViolations: (await openViolations(db).get({ id }))?.n ?? 0,
    hasChosenPlate: (await chosenPlate(db).get({ id })) !== undefined,
  }
}

const reissues = statement((db) =>
  db.select({ issuedOn: licenceDocuments.issuedOn }).from(licenceDocuments)
    .where(and(eq(licenceDocuments.licenceId, sql.placeholder('licenceId')), isNotNull(licenceDocuments.applicationId))).prepare(),
)

const reissuesOf = async (db: Db, ctx: Context, licenceId: string): Promise<number> => {
  const rows = await reissues(db).all({ licenceId })
  const moment = { profile: ctx.place.profile, businessDate: ctx.today, region: ctx.place.adcode }
  return reissuesCounted(rows.map(({ issuedOn }) => issuedOn), ctx.today, moment)
}

const runningBans = statement((db) =>
  db.select({ kind: bans.kind, fromAt: bans.fromAt, untilDay: bans.untilDay, reason: bans.reason }).from(bans)
    .where(and(eq(bans.personId, sql.placeholder('personId')), isNull(bans.liftedAt), gte(bans.untilDay, sql.placeholder('today')))).prepare(),
)

const openApplications = statement((db) =>
  db.select({ service: applications.service, subjectId: applications.subjectId, number: applications.number }).from(applications)
    .where(and(eq(applications.applicantId, sql.placeholder('personId')), inArray(applications.status, OPEN), ne(applications.id, sql.placeholder('except')))).prepare(),
)

type Asked = {
  readonly subject: 'licence' | 'vehicle' | 'new-vehicle'
  readonly personId: string
  readonly subjectId: string
  /** The application being judged, not counted against itself. */
  readonly applicationId?: string
}

/** Everything a rule may judge by, in one place; null when the thing is not this person's. */
export const loadStanding = async (db: Db, ctx: Context, asked: Asked): Promise<Standing | null> => {
  const { personId, subjectId } = asked
  const subject = asked.subject === 'licence' ? await licenceStanding(db, personId, subjectId) : await vehicleStanding(db, personId, subjectId)
  if (!subject) return null
  return {
    today: ctx.today,
    now: ctx.now,
    profile: ctx.place.profile,
    region: ctx.place.adcode,
    // Whoever stands at the window has shown the document to the clerk (REG-06).
    level: ctx.actor.kind === 'staff' ? 'L2' : levelOf(ctx.actor),
    channel: ctx.channel,
    subject,
    bans: await runningBans(db).all({ personId, today: ctx.today }),
    openApplications: await openApplications(db).all({ personId, except: asked.applicationId ?? '' }),
    reissuesInYear: subject.kind === 'licence' ? await reissuesOf(db, ctx, subjectId) : 0,
  }
}
