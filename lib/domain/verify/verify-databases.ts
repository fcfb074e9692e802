import { sql } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import type { ReadOnlyDatabases } from '@/db/open-for-reading'
import { findOrphansAcrossLevels } from './across-levels'
import { breakInAuditChain } from './audit-chain'
import { absenceChecks } from './absence-checks'
import { bodyChecks } from './body-checks'
import { caseChecks } from './case-checks'
import { decisionChecks } from './decision-checks'
import { deliveryChecks } from './delivery-checks'
import { everyDatabaseChecks } from './every-database'
import { examChecks } from './exam-checks'
import { findBrokenProofs } from './exam-proofs'
import { fineChecks } from './fine-checks'
import type { Finding, RowCheck } from './finding'
import { inspectionChecks } from './inspection-checks'
import { driverChecks } from './driver-checks'
import { licenceChecks } from './licence-checks'
import { paymentChecks } from './payment-checks'
import { plateChecks } from './plate-checks'
import { vehicleChecks } from './vehicle-checks'
import { violationChecks } from './violation-checks'

/** Enough to see what is wrong; the rest is more of the same. */
const SHOWN_A_CHECK = 50

const runChecks = async (db: Db, database: string, checks: readonly RowCheck[]): Promise<Finding[]> => {
  const found: Finding[] = []
  for (const { name, breaking } of checks) {
    const rows = await db.all<{ broken: string }>(sql`${breaking} LIMIT ${SHOWN_A_CHECK}`)
    found.push(...rows.map(({ broken }) => ({ check: name, database, row: String(broken) })))
  }
  return found
}

const soundness = async (db: Db, database: string): Promise<Finding[]> => {
  const integrity = await db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`)
  const keys = await db.all<{ table: string; rowid: number | null; parent: string }>(sql`PRAGMA foreign_key_check`)
  const broken = await breakInAuditChain(db)
  return [
    ...integrity.filter((row) => row.integrity_check !== 'ok').map((row) => ({ check: 'integrity of the file', database, row: row.integrity_check })),
    ...keys.slice(0, SHOWN_A_CHECK).map((row) => ({ check: 'foreign keys', database, row: `${row.table} row ${row.rowid ?? '?'} → ${row.parent}` })),
    ...(broken ? [{ check: 'audit: the chain is broken', database, row: broken }] : []),
  ]
}

const PROVINCE_CHECKS: readonly RowCheck[] = [
  ...plateChecks,
  ...caseChecks,
  ...bodyChecks,
  ...absenceChecks,
  ...examChecks,
  ...deliveryChecks,
  ...inspectionChecks,
  ...licenceChecks,
  ...driverChecks,
  ...paymentChecks,
  ...fineChecks,
  ...vehicleChecks,
  ...violationChecks,
  ...decisionChecks,
]

/** Invariants of all databases (H8). Reads only and may run beside a server. `now` is machine time. */
export const verifyDatabases = async ({ national, provinces }: Pick<ReadOnlyDatabases, 'national' | 'provinces'>, now: number): Promise<Finding[]> => {
  const found = [...(await soundness(national, 'national')), ...(await runChecks(national, 'national', everyDatabaseChecks(now)))]
  for (const province of provinces) {
    const name = `province-${province.code}`
    found.push(...(await soundness(province.db, name)))
    found.push(...(await runChecks(province.db, name, [...everyDatabaseChecks(now), ...PROVINCE_CHECKS])))
    found.push(...(await findBrokenProofs(province.db, name)))
    found.push(...(await findOrphansAcrossLevels(national, province)))
  }
  return found
}
