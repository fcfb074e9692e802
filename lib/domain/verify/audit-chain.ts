import { asc, gt } from 'drizzle-orm'
import { audit } from '@/db/common/schema'
import type { Db } from '@/db/handle'
import { GENESIS, hashOf, type AuditRow } from '../audit/append-audit'

const PAGE = 5_000

const faultOf = (row: AuditRow, previous: { seq: number; hash: string }): string | null => {
  if (row.seq !== previous.seq + 1) return `${previous.seq + 1} is missing before ${row.seq}`
  if (row.previousHash !== previous.hash) return `${row.seq} does not follow ${previous.seq}`
  return hashOf(row) === row.hash ? null : `${row.seq} was altered`
}

/** Recomputes the chain from its beginning; the first break is told, after it nothing can be (G2). */
export const breakInAuditChain = async (db: Db): Promise<string | null> => {
  let previous = { seq: 0, hash: GENESIS }
  for (;;) {
    const rows = await db.select().from(audit).where(gt(audit.seq, previous.seq)).orderBy(asc(audit.seq)).limit(PAGE)
    for (const row of rows) {
      const fault = faultOf(row, previous)
      if (fault) return fault
      previous = row
    }
    if (rows.length < PAGE) return null
  }
}
