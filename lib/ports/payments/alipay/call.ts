import { z } from 'zod'
import { civilSecond } from '@/lib/kernel/clock'
import { outageOf, parseJson } from '../../partner'
import type { Unavailable } from '../contract'
import { isRsaSignature, rsaSignature } from '../rsa'
import type { AlipayConfig } from './config'
import { rawMember } from './raw-member'
import { signedText } from './signed-text'

export type AlipayAnswer =
  | { readonly kind: 'done'; readonly content: unknown }
  /** The gateway's `sub_code`, from a signed answer. */
  | { readonly kind: 'rejected'; readonly code: string }
  | Unavailable

const envelope = z.object({ sign: z.string() })
const outcome = z.object({ code: z.string(), sub_code: z.string().optional() })

const SUCCESS = '10000'
/** "Business failed", the one code that is about the order and not about the gateway or the call. */
const BUSINESS_FAILED = '40004'

const paramsOf = (config: AlipayConfig, method: string, content: object, notifyUrl?: string): Map<string, string> => {
  const params = new Map([
    ['app_id', config.appId],
    ['method', method],
    ['format', 'JSON'],
    ['charset', 'utf-8'],
    ['sign_type', 'RSA2'],
    ['timestamp', civilSecond(config.machineNow())],
    ['version', '1.0'],
    ['biz_content', JSON.stringify(content)],
  ])
  if (notifyUrl) params.set('notify_url', notifyUrl)
  return params.set('sign', rsaSignature(config.privateKey, signedText(params)))
}

/** The gateway reads the common parameters from the address and the content from the body, as its own libraries send them. */
const send = (config: AlipayConfig, params: Map<string, string>) => {
  const body = new URLSearchParams({ biz_content: params.get('biz_content') ?? '' }).toString()
  const query = new URLSearchParams([...params].filter(([name]) => name !== 'biz_content'))
  return config.outbound({
    method: 'POST',
    url: `${config.origin}/gateway.do?${query}`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8', Accept: 'application/json' },
    body,
  })
}

const verified = (config: AlipayConfig, method: string, body: string): unknown => {
  const signed = rawMember(body, `${method.replaceAll('.', '_')}_response`)
  const parsed = envelope.safeParse(parseJson(body))
  if (signed === null || !parsed.success || !isRsaSignature(config.publicKey, signed, parsed.data.sign)) return undefined
  return parseJson(signed)
}

export const callAlipay = async (config: AlipayConfig, method: string, content: object, notifyUrl?: string): Promise<AlipayAnswer> => {
  const answer = await send(config, paramsOf(config, method, content, notifyUrl))
  if (answer.kind === 'unknown' || answer.status !== 200) return { kind: 'unavailable', reason: outageOf(answer) }
  const signed = verified(config, method, answer.body)
  const parsed = outcome.safeParse(signed)
  if (!parsed.success) return { kind: 'unavailable', reason: 'unverified' }
  const { code, sub_code: sub = '' } = parsed.data
  if (code === SUCCESS) return { kind: 'done', content: signed }
  if (code !== BUSINESS_FAILED || sub === '' || /SYSTEM_ERROR/i.test(sub)) return { kind: 'unavailable', reason: `${code} ${sub}`.trim() }
  return { kind: 'rejected', code: sub }
}
