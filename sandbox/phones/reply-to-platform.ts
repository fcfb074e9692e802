import type { SandboxConfig } from '../config'
import { signedHeaders } from '../signature'

const PATH = '/api/callbacks/sms'

/** A person's answer travels to the platform as the vendor's signed callback. */
export const replyToPlatform = async (
  config: SandboxConfig,
  message: { readonly id: string; readonly from: string; readonly text: string; readonly receivedAt: number },
): Promise<'delivered' | 'not-delivered'> => {
  const body = JSON.stringify(message)
  const headers = { 'Content-Type': 'application/json', ...signedHeaders(config.key, { method: 'POST', path: PATH, body }) }
  try {
    const answer = await fetch(config.appUrl + PATH, {
      method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(5_000),
    })
    await answer.body?.cancel()
    return answer.ok ? 'delivered' : 'not-delivered'
  } catch {
    return 'not-delivered'
  }
}
