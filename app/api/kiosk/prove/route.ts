import { giveTerminalCookie } from '@/lib/auth/kiosk-cookies'
import { proveDevice, TERMINAL_SESSION } from '@/lib/domain/terminals/prove-device'
import { SECOND } from '@/lib/kernel/clock'
import { kioskEndpoint } from '../kiosk-endpoint'

export const POST = kioskEndpoint({
  maxBytes: 2_000,
  run: proveDevice,
  async answer({ token, code }) {
    await giveTerminalCookie(token, TERMINAL_SESSION / SECOND)
    return { code }
  },
})
