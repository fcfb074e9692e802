import { z } from 'zod'
import { rebuildReenactment } from '@/lib/domain/reenactment/rebuild-reenactment'
import { signedCall } from '../signed-call'

export const dynamic = 'force-dynamic'

/** `{ place, rebuild, clock }`: throws the stage away, builds it anew and sets its clock. */
export const POST = signedCall(
  z.strictObject({ place: z.string().max(40), rebuild: z.literal(true), clock: z.iso.datetime({ offset: true }) }),
  ({ place, clock }) => rebuildReenactment(place, Date.parse(clock)),
)
