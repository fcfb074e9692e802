import { z } from 'zod'
import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import { MINUTE } from '@/lib/kernel/clock'
import { command, done } from '../command'

/** A call stands on the office's board this long. */
export const CALL_STANDS = 15 * MINUTE

export const callSetting = (terminalId: string): string => `terminal.call:${terminalId}`

/** Sends a person, not a phone number (ux.md §5.6). */
export const callStaff = command({
  name: 'terminal.call-staff',
  action: 'terminal.serve',
  level: 'province',
  input: z.strictObject({}),
  async load({ tx, ctx }) {
    if (ctx.actor.kind !== 'terminal') return null
    const [row] = await tx.select({ id: terminals.id }).from(terminals).where(eq(terminals.id, ctx.actor.terminalId))
    return row ?? null
  },
  about: ({ id }, { ctx }) => ({ province: ctx.place.province, terminalId: id }),
  async run({ tx, ctx, subject: { id } }) {
    const value = String(ctx.machineNow)
    await tx.insert(settings).values({ name: callSetting(id), value }).onConflictDoUpdate({ target: settings.name, set: { value } })
    return done({ called: true }, { subject: id })
  },
})
