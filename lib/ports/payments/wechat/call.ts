import { z } from 'zod'
import { outageOf, parseJson } from '../../partner'
import type { Unavailable } from '../contract'
import type { WechatPayConfig } from './config'
import { providerVerdict } from './provider-signature'
import { authorization, type SignedCall } from './request-signature'

export type WechatAnswer =
  | { readonly kind: 'done'; readonly content: unknown }
  /** The provider's own code, from a signed answer. */
  | { readonly kind: 'rejected'; readonly code: string }
  | Unavailable

const rejection = z.object({ code: z.string().max(64) })

/** The provider is overwhelmed or does not know us now: another time the same call may do. */
const PASSING = /^(FREQUENCY_LIMITED|RATELIMIT_EXCEEDED?|RATE_LIMIT_EXCEEDED|SYSTEM_?ERROR|BANK_?ERROR|SIGN_ERROR|BIZ_ERR_NEED_RETRY)$/

export const headersOf = (config: WechatPayConfig, call: SignedCall): Record<string, string> => ({
  Authorization: authorization(config, call),
  Accept: 'application/json',
  'Content-Type': 'application/json',
  'User-Agent': 'open122',
  // Asks for answers signed with the public key instead of a platform certificate.
  'Wechatpay-Serial': config.publicKeyId,
})

/** An answer whose signature does not hold says nothing, whatever its status (rule 5). */
export const callWechat = async (config: WechatPayConfig, method: 'GET' | 'POST', path: string, content?: unknown): Promise<WechatAnswer> => {
  const call: SignedCall = { method, path, body: content === undefined ? '' : JSON.stringify(content) }
  const answer = await config.outbound({
    method,
    url: config.origin + path,
    headers: headersOf(config, call),
    ...(call.body && { body: call.body }),
  })
  if (answer.kind === 'unknown') return { kind: 'unavailable', reason: outageOf(answer) }
  const verdict = providerVerdict(config, answer)
  if (verdict !== 'valid') return { kind: 'unavailable', reason: `${outageOf(answer)} ${verdict}` }
  if (answer.status < 300) return { kind: 'done', content: parseJson(answer.body) }

  const parsed = rejection.safeParse(parseJson(answer.body))
  const isFinal = answer.status >= 400 && answer.status < 500 && answer.status !== 401 && answer.status !== 429
  if (!parsed.success || !isFinal || PASSING.test(parsed.data.code)) return { kind: 'unavailable', reason: outageOf(answer) }
  return { kind: 'rejected', code: parsed.data.code }
}
