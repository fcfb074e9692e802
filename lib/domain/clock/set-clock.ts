import { z } from 'zod'
import { settings } from '@/db/common/schema'
import { DAY } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { platform } from '../platform'

const FARTHEST = 20 * 365 * DAY

/**
 * Moves the business clock of one province; sessions, codes and leases stay on the machine's (D12). Demo only: production
 * reads no offset at all (`readClockOffset`). `at` null puts it back to the machine's time.
 */
export const setClock = command({
  name: 'clock.set',
  action: 'clock.set',
  level: 'province',
  input: z.strictObject({ at: z.int().nonnegative().nullable() }),
  load: async () => ({}),
  about: (_subject, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { at } }) {
    if (platform().mode !== 'demo') return refuse(problem('not-allowed'))
    const offset = at === null ? 0 : at - ctx.machineNow
    if (Math.abs(offset) > FARTHEST) return refuse(problem('input.invalid', 'at'))
    await tx.insert(settings).values({ name: 'clock.offset', value: String(offset) }).onConflictDoUpdate({ target: settings.name, set: { value: String(offset) } })
    return done({ offset }, { subject: ctx.place.province, detail: { offset } })
  },
})
