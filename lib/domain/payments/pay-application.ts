import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import type { Db } from '@/db/handle'
import { catalogueItemOf, findService } from '@/lib/services/registry'
import { carryOutById } from '../applications/carry-out'
import { isFeeSettled, settleFee, totalOf } from '../ledger/fee-transfer'
import { closeOrderOf } from './close-order'
import { endOrder, type OrderRow } from './order-rows'
import type { Payable } from './payable'

const applicationOf = async (db: Db, { applicationId }: OrderRow) => {
  const [row] = applicationId === null ? [] : await db.select().from(applications).where(eq(applications.id, applicationId))
  return row ?? null
}

/** Fee and postage of an application that waits to be paid; paid, it goes on. */
export const applicationPayable: Payable = {
  async standing(tx, _ctx, order) {
    const application = await applicationOf(tx, order)
    if (!application) return { surplus: 'late' }
    if (await isFeeSettled(tx, application.id)) return { surplus: 'twice' }
    return application.status === 'awaiting-payment' ? { dueFen: totalOf(application) } : { surplus: 'late' }
  },
  async settle(tx, ctx, order) {
    const application = await applicationOf(tx, order)
    if (!application) return false
    await settleFee(tx, ctx, `provider:${order.provider}`, application)
    // A code closed here may have been paid at the provider a moment before.
    await endOrder(tx, ctx, order.id, 'paid', ['wanted', 'open', 'closed'])
    // Nobody is to pay by another one what is paid.
    await closeOrderOf(tx, ctx, application.id)
    return 'row' in (await carryOutById(tx, ctx, application.id, 'pay'))
  },
  async description(db, order) {
    const application = await applicationOf(db, order)
    const service = application && findService(application.service)
    return service ? `${catalogueItemOf(service).titles.zh} ${application.number}` : '交管业务费用'
  },
}
