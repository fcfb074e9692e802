import { eq } from '@/db/conditions'
import { inspections } from '@/db/province/schema/inspections'
import type { Seeded } from '@/db/province/seed/seeded-random'
import { instantOf, MINUTE, type Instant } from '@/lib/kernel/clock'
import { INSPECTION_ITEMS } from '@/lib/policy/vehicle/inspection-items'
import { enterResult } from '../inspections/enter-result'
import { receiveVehicle } from '../inspections/receive-vehicle'
import { provinceHandle } from '../platform'
import type { Stagehands } from './history-actors'

/** The station receives who has booked and tests the vehicle, when its time has passed; one in five fails, one in six does not come. */
export const playInspection = async (hands: Stagehands, province: string, applicationId: string, now: Instant, random: Seeded): Promise<void> => {
  const { read } = await provinceHandle(province)
  const [row] = await read.select().from(inspections).where(eq(inspections.applicationId, applicationId))
  if (row?.state !== 'booked' || row.startsAt === null) return
  const beginsAt = instantOf(row.day, row.startsAt)
  if (beginsAt + 60 * MINUTE > now || random.below(6) === 0) return
  const actor = hands.member(['INSP'], row.organisationId)
  const received = await receiveVehicle(hands.at(actor, 'portal', beginsAt + 5 * MINUTE), { inspectionId: row.id })
  if (!received.ok) return
  const failing = random.below(5) === 0 ? random.pick(INSPECTION_ITEMS) : null
  const items = Object.fromEntries(INSPECTION_ITEMS.map((item) => [item, item === failing ? 'fail' : 'pass']))
  await enterResult(hands.at(actor, 'portal', beginsAt + 50 * MINUTE), { inspectionId: row.id, items, remark: failing ? '数值超出限值' : '' })
}
