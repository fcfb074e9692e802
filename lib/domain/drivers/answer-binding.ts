import { and, gte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import type { Context } from '@/lib/kernel/context'
import { command, done, refuse } from '../command'
import { agreeTo, notOpen } from './agree'
import { driverTarget, levelProblem, loadBinding, ownerTarget, type Binding, type BindingRow } from './binding-rows'
import { tellBinding } from './tell-binding'

const spec = {
  level: 'province',
  input: z.strictObject({ bindingId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, input: { bindingId } }: { readonly tx: Tx; readonly input: { readonly bindingId: string } }) => loadBinding(tx, bindingId),
} as const

/** Ends a question that is still open. */
const close = async (tx: Tx, ctx: Context, { id }: BindingRow, revision: number, state: 'refused' | 'withdrawn'): Promise<BindingRow | null> => {
  const [row] = await tx.update(vehicleDrivers).set({ state, revision: sql`${vehicleDrivers.revision} + 1` })
    .where(and(eq(vehicleDrivers.id, id), eq(vehicleDrivers.revision, revision), eq(vehicleDrivers.state, 'asked'), gte(vehicleDrivers.answerBy, ctx.today)))
    .returning()
  return row ?? null
}

/** C03: the owner agrees, signed in (VIO-08). */
export const agreeToBinding = command({
  ...spec,
  name: 'binding.agree',
  action: 'binding.answer',
  about: ({ row }: Binding, { ctx }) => ownerTarget(ctx, row),
  async run({ tx, ctx, input: { revision }, subject }) {
    const level = levelProblem(ctx, 'C03')
    return level ? refuse(level) : agreeTo(tx, ctx, subject, revision)
  },
})

/** The owner says no; the driver is told. */
export const refuseBinding = command({
  ...spec,
  name: 'binding.refuse',
  action: 'binding.answer',
  about: ({ row }: Binding, { ctx }) => ownerTarget(ctx, row),
  async run({ tx, ctx, input: { revision }, subject }) {
    const row = await close(tx, ctx, subject.row, revision, 'refused')
    if (!row) return refuse(notOpen(subject, ctx, revision))
    await tellBinding(tx, ctx, { ...subject, row }, 'driver', 'C03-refused')
    return done({ bindingId: row.id, place: row.place }, { subject: row.id, onBehalfOf: row.ownerId, detail: { vehicle: row.vehicleId, driver: row.personId } })
  },
})

/** The driver no longer wants it. */
export const withdrawBinding = command({
  ...spec,
  name: 'binding.withdraw',
  action: 'binding.ask',
  about: ({ row }: Binding, { ctx }) => driverTarget(ctx, row),
  async run({ tx, ctx, input: { revision }, subject }) {
    const row = await close(tx, ctx, subject.row, revision, 'withdrawn')
    if (!row) return refuse(notOpen(subject, ctx, revision))
    return done({ bindingId: row.id, place: row.place }, { subject: row.id, onBehalfOf: row.personId, detail: { vehicle: row.vehicleId } })
  },
})
