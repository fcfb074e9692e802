import { z } from 'zod'
import { moveClock } from '@/lib/domain/clock/move-clock'
import { signedCall } from '../signed-call'

export const dynamic = 'force-dynamic'

/** `{ province, at }`: the business clock of one province, or back to the machine's with `at` null. */
export const POST = signedCall(
  z.strictObject({ province: z.string().max(7), at: z.iso.datetime({ offset: true }).nullable() }),
  ({ province, at }) => moveClock(province, at === null ? null : Date.parse(at)),
)
