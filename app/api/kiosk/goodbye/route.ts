import { kioskCookies } from '@/lib/auth/kiosk-actor'
import { wipeVisitCookies } from '@/lib/auth/kiosk-cookies'
import { endVisit } from '@/lib/domain/visits/end-visit'
import { done } from '@/lib/kernel/problem'
import { kioskEndpoint } from '../kiosk-endpoint'

/** Whatever the row says, this browser forgets the visit and how its person read. */
export const POST = kioskEndpoint({
  maxBytes: 1_000,
  async run(ctx, input) {
    const { visit } = await kioskCookies()
    if (visit) await endVisit(ctx, { ...input, visit })
    return done({ wiped: true })
  },
  async answer(value) {
    await wipeVisitCookies()
    return value
  },
})
