import { z } from 'zod'
import { kioskCookies } from '@/lib/auth/kiosk-actor'
import { heartbeat } from '@/lib/domain/terminals/heartbeat'
import { touchVisit } from '@/lib/domain/visits/touch-visit'
import { problem, done, refuse } from '@/lib/kernel/problem'
import { kioskEndpoint } from '../kiosk-endpoint'

const input = z.strictObject({
  screen: z.enum(['attract', 'identify', 'services', 'application', 'other']),
  paper: z.enum(['ok', 'low', 'out', 'jam', 'lost', 'unknown']),
  /** Somebody moved, or a device works for them, since the last beat. */
  alive: z.boolean(),
})

/** Once a minute from every screen; tells the page whether the visit it shows is still one. */
export const POST = kioskEndpoint({
  maxBytes: 1_000,
  async run(ctx, raw) {
    const parsed = input.safeParse(raw)
    if (!parsed.success) return refuse(problem('input.invalid'))
    if (!(await heartbeat(ctx, parsed.data))) return refuse(problem('terminal.not-proven'))
    const { visit, isElder } = await kioskCookies()
    return done({ visit: parsed.data.alive ? await touchVisit(ctx, visit, isElder) : null })
  },
  answer: async (value) => value,
})
