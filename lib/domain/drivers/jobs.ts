import { and, lt, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import type { Context } from '@/lib/kernel/context'
import { appendAudit } from '../audit/append-audit'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { loadBinding } from './binding-rows'
import { tellBinding } from './tell-binding'

/** The owner has not answered; run twice it changes nothing twice (D13). */
const lapse = async (ctx: Context, { bindingId }: Jobs['binding.lapse']): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await handle.write(async (tx) => {
    const [row] = await tx.update(vehicleDrivers).set({ state: 'lapsed', revision: sql`${vehicleDrivers.revision} + 1` })
      .where(and(eq(vehicleDrivers.id, bindingId), eq(vehicleDrivers.state, 'asked'), lt(vehicleDrivers.answerBy, ctx.today))).returning()
    const binding = row && (await loadBinding(tx, bindingId))
    if (!binding) return
    await tellBinding(tx, ctx, binding, 'driver', 'C03-lapsed')
    await appendAudit(tx, ctx, { intent: 'binding.lapse', outcome: 'done', subject: bindingId, onBehalfOf: binding.row.personId, detail: { vehicle: binding.row.vehicleId } })
  })
}

export const driverJobs = { 'binding.lapse': lapse } as const
