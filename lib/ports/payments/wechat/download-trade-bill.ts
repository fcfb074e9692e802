import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { CivilDate } from '@/lib/kernel/clock'
import { outageOf } from '../../partner'
import type { StatementOutcome } from '../contract'
import { callWechat, headersOf } from './call'
import type { WechatPayConfig } from './config'
import { readTradeBill } from './read-trade-bill'

const address = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string().regex(/^[0-9a-fA-F]{40}$/), download_url: z.url() })

const hasHash = (bytes: Buffer, hex: string): boolean => timingSafeEqual(createHash('sha1').update(bytes).digest(), Buffer.from(hex, 'hex'))

/** The file itself is not signed: its hash came in an answer that was. */
const fetchBill = async (config: WechatPayConfig, { download_url: text, hash_value: hash }: z.output<typeof address>): Promise<StatementOutcome> => {
  const url = new URL(text)
  if (url.origin !== config.origin) return { kind: 'unavailable', reason: 'foreign-address' }
  const headers = headersOf(config, { method: 'GET', path: url.pathname + url.search, body: '' })
  const file = await config.download({ method: 'GET', url: url.href, headers })
  if (file.kind === 'unknown' || file.status !== 200) return { kind: 'unavailable', reason: outageOf(file) }
  return hasHash(file.bytes, hash) ? readTradeBill(file.body, config.merchantId) : { kind: 'damaged', reason: 'hash' }
}

export const downloadTradeBill = async (config: WechatPayConfig, day: CivilDate): Promise<StatementOutcome> => {
  const answer = await callWechat(config, 'GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`)
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'rejected') {
    if (answer.code === 'NO_STATEMENT_EXIST') return { kind: 'absent' }
    return answer.code === 'STATEMENT_CREATING' ? { kind: 'not-ready' } : { kind: 'unavailable', reason: answer.code }
  }
  const parsed = address.safeParse(answer.content)
  return parsed.success ? fetchBill(config, parsed.data) : { kind: 'unavailable', reason: 'unexpected-content' }
}
