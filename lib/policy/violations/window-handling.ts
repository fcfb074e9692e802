import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'
import { licenceTakesPoints } from './licence-takes-points'
import { fineRefusal, recordIsSimple, type BatchRefusal, type HandledRecord, type HandlingDriver } from './online-handling'

const ASIDE = 'violation.general-procedure'

/** At twelve points no more is taken; several records of one vehicle may pass twelve together (VIO-14). */
const pointsRefusal = (records: readonly HandledRecord[], upTo: number, driver: HandlingDriver, at: RuleMoment): Problem | null => {
  const version = ruleVersion('pts.full', at)
  const facts = { held: driver.points, full: version.value }
  if (driver.points >= version.value) return refusal('violation.full-already', ASIDE, version, facts)
  const before = records.slice(0, upTo)
  const sum = before.reduce((total, { points }) => total + points, driver.points)
  const vehicles = new Set(records.slice(0, upTo + 1).map(({ vehicleId }) => vehicleId))
  return sum >= version.value && vehicles.size > 1 ? refusal('violation.full-by-then', ASIDE, version, { ...facts, sum }) : null
}

/** The first record, in the order chosen, that cannot be handled by the simple procedure at the window; null when all of it can. */
export const windowRefusal = (records: readonly HandledRecord[], driver: HandlingDriver, at: RuleMoment): BatchRefusal | null => {
  for (const [nth, record] of records.entries()) {
    const problem = licenceTakesPoints(driver, record.actOn, at) ?? recordIsSimple(record, at) ?? fineRefusal(record.fineFen, at) ?? pointsRefusal(records, nth, driver, at)
    if (problem) return { recordId: record.id, problem }
  }
  return null
}
