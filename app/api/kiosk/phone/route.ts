import { z } from 'zod'
import { kioskCookies } from '@/lib/auth/kiosk-actor'
import { giveVisitCookie } from '@/lib/auth/kiosk-cookies'
import { visitAt } from '@/lib/domain/visits/find-visit'
import { takeConfirmedVisit } from '@/lib/domain/visits/take-confirmed-visit'
import { done, problem, refuse } from '@/lib/kernel/problem'
import { kioskEndpoint } from '../kiosk-endpoint'

/** Asked every two seconds while the code is shown: has the phone confirmed? Then the visit goes on as that person's. */
export const POST = kioskEndpoint<{ readonly token: string | null }>({
  maxBytes: 1_000,
  async run(ctx, raw) {
    if (!z.strictObject({}).safeParse(raw).success) return refuse(problem('input.invalid'))
    const { visit, isElder } = await kioskCookies()
    const found = await visitAt(ctx, visit, isElder)
    if (!visit || !found) return refuse(problem('visit.over'))
    return found.level === 'L2' ? takeConfirmedVisit(ctx, { visit, isElder }) : done({ token: null })
  },
  async answer({ token }) {
    if (token) await giveVisitCookie(token)
    return { confirmed: token !== null }
  },
})
