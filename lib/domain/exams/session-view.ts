import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examSessions, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import type { Gearbox } from '@/lib/policy/exams/test-vehicles'

export type SessionStage = 'planned' | 'open' | 'closed' | 'ranked' | 'cancelled'

/** One session of the plan as anybody may see it (G21). */
export type SessionView = {
  readonly id: string
  readonly site: { readonly id: string; readonly nameZh: string; readonly nameEn: string }
  readonly subject: TestSubject
  readonly classes: readonly string[]
  /** null where nothing is driven. */
  readonly vehicle: { readonly id: string; readonly gearbox: Gearbox; readonly model: string } | null
  readonly testOn: CivilDate
  readonly startTime: string
  readonly endTime: string
  readonly capacity: number
  readonly opensAt: Instant | null
  readonly closesAt: Instant
  readonly stage: SessionStage
  /** Why it was moved or cancelled (F29). */
  readonly reason: string | null
}

/** What a view is read from; the caller joins site and vehicle. */
export const sessionColumns = {
  session: examSessions,
  siteNameZh: examSites.nameZh,
  siteNameEn: examSites.nameEn,
  gearbox: examVehicles.gearbox,
  model: examVehicles.model,
}

export type SessionRow = {
  readonly session: typeof examSessions.$inferSelect
  readonly siteNameZh: string
  readonly siteNameEn: string
  readonly gearbox: Gearbox | null
  readonly model: string | null
}

/** From the closing instant on a session takes nobody, whether the ranking has run yet or not (EXM-15, EXM-16). */
const stageOf = ({ state, closesAt }: SessionRow['session'], now: Instant): SessionStage => {
  if (state !== 'published') return state
  return now < closesAt ? 'open' : 'closed'
}

export const sessionView = ({ session, siteNameZh, siteNameEn, gearbox, model }: SessionRow, now: Instant): SessionView => ({
  id: session.id,
  site: { id: session.siteId, nameZh: siteNameZh, nameEn: siteNameEn },
  subject: session.subject,
  classes: session.classes.split(','),
  vehicle: session.vehicleId !== null && gearbox !== null && model !== null ? { id: session.vehicleId, gearbox, model } : null,
  testOn: session.testOn,
  startTime: session.startTime,
  endTime: session.endTime,
  capacity: session.capacity,
  opensAt: session.opensAt,
  closesAt: session.closesAt,
  stage: stageOf(session, now),
  reason: session.reason,
})

/** Sessions by id, whatever their stage. */
export const loadSessionViews = async (db: Db, ids: readonly string[], now: Instant): Promise<ReadonlyMap<string, SessionView>> => {
  const rows = await db.select(sessionColumns).from(examSessions)
    .innerJoin(examSites, eq(examSites.id, examSessions.siteId))
    .leftJoin(examVehicles, eq(examVehicles.id, examSessions.vehicleId))
    .where(inArray(examSessions.id, [...ids]))
  return new Map(rows.map((row) => [row.session.id, sessionView(row, now)]))
}
