import { and, count, desc, type SQL } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import type { applications } from '@/db/province/schema/applications'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Service } from '@/lib/engine/define-service'
import { isFinal } from '@/lib/engine/transitions'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { services } from '@/lib/services/registry'
import { recordView, type RecordView } from '../violations/record-view'
import { judge } from './judge'
import { loadStanding } from './load-standing'

export type FleetService = {
  readonly code: string
  /** Begun and not ended: it goes on, and a second one would be refused (VEH-18). */
  readonly applicationId: string | null
  /** Why it cannot be begun today; not asked while one is open. */
  readonly problems: readonly Problem[]
}

/** An open record of a body, with what the body may do about it. */
export type FleetRecord = { readonly record: RecordView; readonly services: readonly FleetService[] }

/** Whose it is, and what that body has applied for. */
export type Fleet = { readonly personId: string; readonly filed: readonly (typeof applications.$inferSelect)[] }

const MOST = 50

const offeredFor = (kind: Service['subject']): readonly Service[] =>
  services.filter(({ channels, subject }) => channels.fleet && subject === kind).toSorted((a, b) => a.code.localeCompare(b.code))

/** What is open to bodies for one thing of theirs; null where it is not theirs. */
export const fleetServices = async (db: Db, ctx: Context, { personId, filed }: Fleet, kind: 'vehicle' | 'violation', subjectId: string): Promise<readonly FleetService[] | null> => {
  const standing = await loadStanding(db, ctx, { subject: kind, personId, subjectId })
  return standing && offeredFor(kind).map((service) => {
    const open = filed.find((each) => each.service === service.code && each.subjectId === subjectId && !isFinal(each.status))
    return { code: service.code, applicationId: open?.id ?? null, problems: open ? [] : judge(service, standing) }
  })
}

const openOnes = (such: SQL | undefined) => and(such, eq(violations.state, 'open'))

/** How many of such records are open, also beyond those that are shown. */
export const countOpenRecords = async (db: Db, such: SQL | undefined): Promise<number> =>
  (await db.select({ n: count() }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(openOnes(such)))[0]?.n ?? 0

/** The open ones among such records, the newest first. */
export const fleetRecords = async (db: Db, ctx: Context, fleet: Fleet, such: SQL | undefined): Promise<readonly FleetRecord[]> => {
  const rows = await db.select({ row: violations }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(openOnes(such)).orderBy(desc(violations.at)).limit(MOST)
  const records: FleetRecord[] = []
  for (const { row } of rows) {
    const record = recordView(ctx, row)
    if (record) records.push({ record, services: (await fleetServices(db, ctx, fleet, 'violation', row.id)) ?? [] })
  }
  return records
}
