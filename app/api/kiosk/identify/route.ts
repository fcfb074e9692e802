import { kioskCookies } from '@/lib/auth/kiosk-actor'
import { giveVisitCookie } from '@/lib/auth/kiosk-cookies'
import { identifyVisitor } from '@/lib/domain/visits/identify-visitor'
import { kioskEndpoint } from '../kiosk-endpoint'

export const POST = kioskEndpoint({
  maxBytes: 300_000,
  async run(ctx, input) {
    const { visit = '', isElder } = await kioskCookies()
    return identifyVisitor(ctx, { ...input, visit, isElder })
  },
  async answer({ token }) {
    await giveVisitCookie(token)
    return { identified: true }
  },
})
