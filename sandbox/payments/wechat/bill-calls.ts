import { createHash, randomBytes } from 'node:crypto'
import { json, type Reply } from '../../http/reply'
import type { Exchange } from '../../http/route'
import { billRows } from '../bill-rows'
import type { Payments } from '../payments'
import { wrong, wrongParameter } from './errors'
import { tradeBill } from './trade-bill'

export const billCalls = ({ keys: { wechat: keys }, orders, faultsOf }: Payments) => {
  const files = new Map<string, string>()
  return {
    /** Where the day's file lies and what it hashes to; the last one asked for is kept. */
    address({ url, headers }: Exchange): Reply {
      const day = url.searchParams.get('bill_date') ?? ''
      const faults = faultsOf('wechat')
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return wrongParameter()
      if (faults.statement === 'late') return wrong(400, 'STATEMENT_CREATING')
      const rows = billRows(orders.all(), 'wechat', day, faults)
      if (rows.length === 0) return wrong(400, 'NO_STATEMENT_EXIST')
      const text = tradeBill(keys, rows)
      const token = randomBytes(16).toString('base64url')
      files.clear()
      files.set(token, faults.statement === 'damaged' ? text.slice(0, -20) : text)
      return json({
        hash_type: 'SHA1',
        hash_value: createHash('sha1').update(text).digest('hex'),
        download_url: `http://${headers.host}/v3/billdownload/file?token=${token}`,
      })
    },

    file({ url }: Exchange): Reply {
      const text = files.get(url.searchParams.get('token') ?? '')
      return text === undefined ? wrong(404, 'RESOURCE_NOT_EXISTS') : { status: 200, type: 'application/octet-stream', body: text }
    },
  }
}
