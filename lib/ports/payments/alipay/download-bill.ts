import { z } from 'zod'
import type { CivilDate } from '@/lib/kernel/clock'
import { outageOf } from '../../partner'
import type { StatementOutcome } from '../contract'
import { callAlipay } from './call'
import type { AlipayConfig } from './config'
import { readBill } from './read-bill'
import { zipEntries } from './zip-entries'

const address = z.object({ bill_download_url: z.url() })

const LIMITS = { entries: 10, entryBytes: 128_000_000 }

const DETAILS = '业务明细.csv'

const fetchBill = async (config: AlipayConfig, text: string): Promise<StatementOutcome> => {
  // The gateway still writes http; the configured origin says how the host is really called.
  const url = new URL(text.replace(/^http:/, new URL(config.billOrigin).protocol))
  if (url.origin !== config.billOrigin) return { kind: 'unavailable', reason: 'foreign-address' }
  const file = await config.download({ method: 'GET', url: url.href })
  if (file.kind === 'unknown' || file.status !== 200) return { kind: 'unavailable', reason: outageOf(file) }
  const details = zipEntries(file.bytes, LIMITS)?.find(({ name }) => name.endsWith(DETAILS))
  return details ? readBill(new TextDecoder('gb18030').decode(details.bytes)) : { kind: 'damaged', reason: 'file' }
}

export const downloadBill = async (config: AlipayConfig, day: CivilDate): Promise<StatementOutcome> => {
  const answer = await callAlipay(config, 'alipay.data.dataservice.bill.downloadurl.query', { bill_type: 'trade', bill_date: day })
  if (answer.kind === 'unavailable') return answer
  if (answer.kind === 'rejected') return /BILL_NOT_EXIST|NO_BILL/i.test(answer.code) ? { kind: 'absent' } : { kind: 'unavailable', reason: answer.code }
  const parsed = address.safeParse(answer.content)
  return parsed.success ? fetchBill(config, parsed.data.bill_download_url) : { kind: 'unavailable', reason: 'unexpected-content' }
}
