import { and, count, eq, gte, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { bans, people } from '@/db/province/schema/people'
import { plateHolds } from '@/db/province/schema/plates'
import { licenceDocuments, licences, vehicles, violations } from '@/db/province/schema/register'
import { STATUSES } from '@/lib/engine/define-service'
import type { LicenceStanding, Standing, VehicleStanding } from '@/lib/engine/standing'
import { isFinal } from '@/lib/engine/transitions'
import { levelOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { reissuesCounted } from '@/lib/policy/licences'
import { addMonths } from '@/lib/kernel/clock'

const OPEN = STATUSES.filter((status) => !isFinal(status))

const licenceStanding = async (db: Db, personId: string, id: string): Promise<LicenceStanding | null> => {
  const [row] = await db.select().from(licences).where(and(eq(licences.id, id), eq(licences.personId, personId)))
  if (!row) return null
  const { classes, status, firstIssuedOn, validTo, points } = row
  return { kind: 'licence', id, classes: classes.split(/[,\s]+/), status, firstIssuedOn, validTo, points }
}

const vehicleStanding = async (db: Db, personId: string, id: string): Promise<VehicleStanding | null> => {
  const [row] = await db
    .select({ vehicle: vehicles, ownerKind: people.kind })
    .from(vehicles)
    .innerJoin(people, eq(people.id, vehicles.ownerId))
    .where(and(eq(vehicles.id, id), eq(vehicles.ownerId, personId)))
  if (!row) return null
  const [open] = await db.select({ n: count() }).from(violations).where(and(eq(violations.vehicleId, id), eq(violations.state, 'open')))
  const chosen = await db.select({ id: plateHolds.id }).from(plateHolds)
    .where(and(eq(plateHolds.vehicleId, id), inArray(plateHolds.state, ['confirmed', 'registered']))).limit(1)
  const { plateType, plate, vin, stage, status, invoiceOn, use } = row.vehicle
  return {
    kind: 'vehicle', id, plateType, plate, vin, stage, status, ownerKind: row.ownerKind, invoiceOn, use,
    openViolations: open?.n ?? 0, hasChosenPlate: chosen.length > 0,
  }
}

const reissuesOf = async (db: Db, ctx: Context, licenceId: string): Promise<number> => {
  const rows = await db.select({ issuedOn: licenceDocuments.issuedOn }).from(licenceDocuments)
    .where(and(eq(licenceDocuments.licenceId, licenceId), isNotNull(licenceDocuments.applicationId), gte(licenceDocuments.issuedOn, addMonths(ctx.today, -36))))
  return reissuesCounted(rows.map(({ issuedOn }) => issuedOn), ctx.today)
}

const bansOf = (db: Db, ctx: Context, personId: string) =>
  db.select({ kind: bans.kind, fromAt: bans.fromAt, untilDay: bans.untilDay, reason: bans.reason }).from(bans)
    .where(and(eq(bans.personId, personId), isNull(bans.liftedAt), gte(bans.untilDay, ctx.today)))

const openApplicationsOf = (db: Db, personId: string, except: string) =>
  db.select({ service: applications.service, subjectId: applications.subjectId, number: applications.number }).from(applications)
    .where(and(eq(applications.applicantId, personId), inArray(applications.status, OPEN), ne(applications.id, except)))

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
    bans: await bansOf(db, ctx, personId),
    openApplications: await openApplicationsOf(db, personId, asked.applicationId ?? ''),
    reissuesInYear: subject.kind === 'licence' ? await reissuesOf(db, ctx, subjectId) : 0,
  }
}
