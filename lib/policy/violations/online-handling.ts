import type { CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'
import { licenceTakesPoints, type PointsLicence } from './licence-takes-points'

/** What the register says of a record that somebody wants to handle for themselves. */
export type HandledRecord = {
  readonly id: string
  readonly vehicleId: string
  /** Day of the act. */
  readonly actOn: CivilDate
  readonly isCamera: boolean
  readonly isAccident: boolean
  readonly isObjectedTo: boolean
  readonly plateType: string
  /** none: neither one's own nor bound to it (VIO-06). */
  readonly vehicle: 'own' | 'bound' | 'none'
  /** A class of the driver covers the vehicle. */
  readonly isCovered: boolean
  /** The vehicle's records are for the counter until a ban ends (BAN-04). */
  readonly isBanned: boolean
  readonly fineFen: Fen
  readonly points: number
}

export type HandlingDriver = PointsLicence & { readonly points: number }

export type BatchRefusal = { readonly recordId: string; readonly problem: Problem }

const COUNTER = 'violation.at-the-counter'

/** VIO-02, VIO-03: below the limit in 2015, up to it now. */
export const fineRefusal = (fineFen: Fen, at: RuleMoment): Problem | null => {
  const version = ruleVersion('vio.online.maxFineFen', at)
  const inclusive = ruleVersion('vio.online.maxInclusive', at)
  const isSimple = inclusive.value ? fineFen <= version.value : fineFen < version.value
  return isSimple ? null : refusal('violation.fine-too-high', COUNTER, inclusive, { fineYuan: fineFen / 100, limitYuan: version.value / 100 })
}

const recordIsOpenToAll = (record: HandledRecord, at: RuleMoment): Problem | null => {
  const version = ruleVersion('vio.online.boundTypes', at)
  if (record.vehicle === 'none') return refusal('violation.not-bound', 'violation.bind-first', version, {})
  if (record.vehicle === 'bound' && !version.value.includes(record.plateType)) return refusal('violation.plate-type', COUNTER, version, { plateType: record.plateType })
  if (record.isBanned) return refusal('violation.vehicle-banned', COUNTER, ruleVersion('ban.binding.years', at), {})
  return null
}

/** What the simple procedure asks of a record, wherever it is handled. */
export const recordIsSimple = (record: HandledRecord, at: RuleMoment): Problem | null => {
  const version = ruleVersion('vio.online.barred', at)
  if (!record.isCamera || record.isAccident) return refusal('violation.not-a-camera-record', COUNTER, version, {})
  if (record.isObjectedTo) return refusal('violation.objected-to', 'violation.await-the-objection', version, {})
  if (!record.isCovered) return refusal('violation.class-too-small', COUNTER, version, {})
  return null
}

/** Twelve points, or an expired licence: at the counter it may still take them. */
const driverMayHandle = ({ letters }: HandlingDriver, at: RuleMoment): Problem | null => {
  const version = ruleVersion('vio.online.barred', at)
  const barring = [...letters].filter((letter) => version.value.includes(letter)).join('')
  return barring ? refusal('violation.driver-barred', COUNTER, version, { statuses: barring }) : null
}

/** Whether a record can be handled online at all, by whoever's points (VIO-02, VIO-03, VIO-05, VIO-06). */
export const recordRefusal = (record: HandledRecord, at: RuleMoment): Problem | null =>
  recordIsOpenToAll(record, at) ?? recordIsSimple(record, at) ?? fineRefusal(record.fineFen, at)

/**
 * The first record, in the order chosen, that keeps the whole batch from being handled online; null when all of it can (VIO-04). Which
 * record is named depends on the order, whether the batch is refused does not.
 */
export const batchRefusal = (records: readonly HandledRecord[], driver: HandlingDriver, at: RuleMoment): BatchRefusal | null => {
  const version = ruleVersion('vio.online.maxPoints', at)
  const barred = driverMayHandle(driver, at)
  let sum = driver.points
  for (const record of records) {
    sum += record.points
    const tooMany = sum > version.value ? refusal('violation.points-too-many', COUNTER, version, { held: driver.points, sum, full: version.value + 1 }) : null
    const problem = licenceTakesPoints(driver, record.actOn, at) ?? barred ?? recordRefusal(record, at) ?? tooMany
    if (problem) return { recordId: record.id, problem }
  }
  return null
}
