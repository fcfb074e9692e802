import { and, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import { statement } from '@/db/statement'
import type { ViolationStanding } from '@/lib/engine/standing'
import { isInReach, RECORD_PARTIES } from '../violations/record-reach'
import { VISIBLE } from '../violations/record-view'

const recordOf = statement((db) =>
  db.select({ origin: violations.origin, parties: RECORD_PARTIES, decision: violationDecisions }).from(violations)
    .innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .leftJoin(violationDecisions, and(eq(violationDecisions.violationId, violations.id), eq(violationDecisions.state, 'in-force')))
    .where(and(eq(violations.id, sql.placeholder('id')), inArray(violations.state, [...VISIBLE]))).prepare(),
)

/** What the register says of a record; null when its vehicle neither was this person's then nor is bound to them (VIO-06), or it is not yet, or no longer, one (VIO-01). */
export const loadViolationStanding = async (db: Db, personId: string, id: string): Promise<ViolationStanding | null> => {
  const found = await recordOf(db).get({ id })
  if (!found) return null
  const { origin, decision, parties } = found
  if (!(await isInReach(db, personId, parties))) return null
  return {
    kind: 'violation', id, isCamera: origin === 'camera',
    decided: decision && { reconsiderationBy: decision.reconsiderationBy, litigationBy: decision.litigationBy },
  }
}
