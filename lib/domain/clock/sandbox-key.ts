import type { SigningKey } from '@/lib/ports/signature'
import { platform } from '../platform'

/** The key whose holder may move the stage; only a demo has one. */
export const readSandboxKey = (): SigningKey | null => {
  const { mode, sandboxKey } = platform()
  return mode === 'demo' && sandboxKey ? { id: 'sandbox', secret: sandboxKey } : null
}
