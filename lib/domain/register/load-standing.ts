import { and, gte, isNotNull, isNull, sql } from 'drizzle-orm'
import { eq, inArray, ne } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { bans } from '@/db/province/schema/bans'
import { licenceDocuments } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import { STATUSES, type Service } from '@/lib/engine/define-service'
import type { Standing } from '@/lib/engine/standing'
import { isFinal } from '@/lib/engine/transitions'
import { levelOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { reissuesCounted } from '@/lib/policy/licences'
import { ruleMomentOf } from '../rule-moment'
import { loadLicenceStanding } from './licence-standing'
import { loadPersonStanding } from './person-standing'
import { loadVehicleStanding } from './vehicle-standing'
import { loadViolationStanding } from './violation-standing'

const OPEN = STATUSES.filter((status) => !isFinal(status))

const reissues = statement((db) =>
  db.select({ issuedOn: licenceDocuments.issuedOn }).from(licenceDocuments)
    .where(and(eq(licenceDocuments.licenceId, sql.placeholder('licenceId')), isNotNull(licenceDocuments.applicationId))).prepare(),
)

const reissuesOf = async (db: Db, ctx: Context, licenceId: string): Promise<number> => {
  const rows = await reissues(db).all({ licenceId })
  const moment = ruleMomentOf(ctx)
  return reissuesCounted(rows.map(({ issuedOn }) => issuedOn), ctx.today, moment)
}

const runningBans = statement((db) =>
  db.select({ kind: bans.kind, fromAt: bans.fromAt, untilDay: bans.untilDay, reason: bans.reason }).from(bans)
    .where(and(eq(bans.personId, sql.placeholder('personId')), isNull(bans.liftedAt), gte(bans.untilDay, sql.placeholder('today')))).prepare(),
)

/** What keeps a person from something today. */
export const runningBansOf = (db: Db, { today }: Pick<Context, 'today'>, personId: string) => runningBans(db).all({ personId, today })

const openApplications = statement((db) =>
  db.select({ service: applications.service, subjectId: applications.subjectId, number: applications.number }).from(applications)
    .where(and(eq(applications.applicantId, sql.placeholder('personId')), inArray(applications.status, OPEN), ne(applications.id, sql.placeholder('except')))).prepare(),
)

type Asked = {
  readonly subject: Service['subject']
  readonly personId: string
  readonly subjectId: string
  /** The application being judged, not counted against itself. */
  readonly applicationId?: string
}

const subjectOf = (db: Db, ctx: Context, { subject, personId, subjectId, applicationId }: Asked): Promise<Standing['subject'] | null> => {
  switch (subject) {
    case 'licence':
      return loadLicenceStanding(db, ctx, personId, subjectId)
    case 'vehicle':
    case 'new-vehicle':
      return loadVehicleStanding(db, ctx, personId, subjectId)
    case 'violation':
      return loadViolationStanding(db, personId, subjectId)
    case 'person':
      return subjectId === personId ? loadPersonStanding(db, ctx, personId, applicationId) : Promise.resolve(null)
  }
}

/** Everything a rule may judge by, in one place; null when the thing is not this person's. */
export const loadStanding = async (db: Db, ctx: Context, asked: Asked): Promise<Standing | null> => {
  const { personId, subjectId } = asked
  const subject = await subjectOf(db, ctx, asked)
  if (!subject) return null
  return {
    today: ctx.today,
    now: ctx.now,
    profile: ctx.place.profile,
    region: ctx.place.adcode,
    // Whoever stands at the window has shown the document to the clerk (REG-06).
    level: ctx.actor.kind === 'staff' ? 'L2' : levelOf(ctx.actor),
    channel: ctx.channel,
    organisationId: ctx.actor.kind === 'member' ? ctx.actor.organisationId : null,
    subject,
    bans: await runningBansOf(db, ctx, personId),
    openApplications: await openApplications(db).all({ personId, except: asked.applicationId ?? '' }),
    reissuesInYear: subject.kind === 'licence' ? await reissuesOf(db, ctx, subjectId) : 0,
  }
}
