import { pointBookings, violationDecisions, violations } from '@/db/province/schema/violations'
import { addDays, instantOf, machineNow, type CivilDate } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { payFineBy } from '@/lib/policy/violations/late-payment'
import { ruleMomentOf } from '../rule-moment'
import type { testWorld } from '../test-world'
import { revokeDecision } from '../violations/revoke-decision'

type World = Awaited<ReturnType<typeof testWorld>>

let serial = 0

type Decided = { readonly personId: string; readonly servedOn: CivilDate; readonly fineFen?: number; readonly points?: number; readonly licenceId?: string; readonly place?: string }

/** A decision in force of province 32, served on a day, as handling writes it. */
export const decided = async (world: World, { personId, servedOn, fineFen = 20_000, points = 0, licenceId, place = 'has' }: Decided) => {
  const id = newId('vdn', machineNow())
  const violationId = newId('vio', machineNow())
  const number = `3208002${servedOn.slice(2, 4)}${String(++serial).padStart(6, '0')}`
  const payBy = payFineBy(servedOn, ruleMomentOf(world.context({ at: servedOn })))
  await (await world.databases.province('32')).write(async (tx) => {
    await tx.insert(violations).values({
      id: violationId, place, plateType: '02', plate: `苏H${String(50000 + serial)}`, code: '1344', at: instantOf(addDays(servedOn, -9), '08:00'), road: '演示大道', fineFen, points, state: fineFen > 0 ? 'decided' : 'paid',
    })
    await tx.insert(violationDecisions).values({
      id, number, batch: `vbt-${id}`, violationId, place, personId, procedure: 'simple', points, fineFen, decidedOn: servedOn, servedOn, payBy, decidedBy: 'test', licenceId, licenceProvince: licenceId && '32',
      reconsiderationBy: addDays(servedOn, 60), litigationBy: addDays(servedOn, 180),
    })
    if (licenceId) await tx.insert(pointBookings).values({ id: newId('pbk', machineNow()), licenceId, decision: id, points, fineFen, decidedOn: servedOn, payBy })
  })
  return { id, number, payBy, violationId }
}

/** As the office revokes one (VIO-22). */
export const revoked = async (world: World, { violationId }: { readonly violationId: string }): Promise<void> =>
  void (await (await world.databases.province('32')).write((tx) => revokeDecision(tx, world.context(), violationId, 'revoked')))
