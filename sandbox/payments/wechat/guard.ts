import type { IncomingHttpHeaders } from 'node:http'
import { now } from '../../clock'
import type { Exchange } from '../../http/route'
import type { PaymentKeys } from '../keys'
import { isRsaSigned } from '../rsa'

const WINDOW_MS = 5 * 60_000
const KEPT_NONCES = 50_000

const FORM = /^WECHATPAY2-SHA256-RSA2048 (.+)$/
const PART = /^([a-z_]+)="([^"]*)"$/

const partsOf = (header: string | undefined): ReadonlyMap<string, string> => {
  const listed = FORM.exec(header ?? '')?.[1]?.split(',') ?? []
  return new Map(listed.map((part) => PART.exec(part.trim())).map((found) => [found?.[1] ?? '', found?.[2] ?? '']))
}

const hasAllHeaders = (headers: IncomingHttpHeaders, publicKeyId: string): boolean =>
  headers.accept === 'application/json' && Boolean(headers['user-agent']) && headers['wechatpay-serial'] === publicKeyId

/** Whether a call is the merchant's, fresh and sent once: what the real gateway asks before it reads a word. */
export const createGuard = (keys: PaymentKeys['wechat']) => {
  const nonces = new Set<string>()

  const isNew = (nonce: string): boolean => {
    if (nonce === '' || nonce.length > 32 || nonces.has(nonce)) return false
    nonces.add(nonce)
    const [oldest] = nonces
    if (nonces.size > KEPT_NONCES && oldest !== undefined) nonces.delete(oldest)
    return true
  }

  return ({ method, url, headers, body }: Exchange): boolean => {
    const parts = partsOf(headers.authorization)
    const [timestamp = '', nonce = '', signature = ''] = ['timestamp', 'nonce_str', 'signature'].map((name) => parts.get(name))
    if (!hasAllHeaders(headers, keys.publicKeyId)) return false
    if (parts.get('mchid') !== keys.merchantId || parts.get('serial_no') !== keys.certificateSerial) return false
    if (!/^\d{10}$/.test(timestamp) || Math.abs(now() - Number(timestamp) * 1_000) > WINDOW_MS) return false
    const text = `${method}\n${url.pathname}${url.search}\n${timestamp}\n${nonce}\n${body}\n`
    return isRsaSigned(keys.merchantKey, text, signature) && isNew(nonce)
  }
}
