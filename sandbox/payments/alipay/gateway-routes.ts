import { json, type Reply } from '../../http/reply'
import { get, post, type Exchange, type Route } from '../../http/route'
import { isOnThisMachine } from '../notify-address'
import type { PaymentKeys } from '../keys'
import type { Payments } from '../payments'
import { isRsaSigned } from '../rsa'
import { slowly } from '../slowly'
import { answer, failed, unknownCaller } from './answers'
import { alipayMethods } from './methods'
import { signedText } from './signed-text'

const FIXED = { format: 'JSON', charset: 'utf-8', sign_type: 'RSA2', version: '1.0' } as const

/** Common parameters come in the address, the content in the body; no name twice. */
const paramsOf = ({ url, body }: Exchange): ReadonlyMap<string, string> | null => {
  const pairs = [...url.searchParams, ...new URLSearchParams(body)]
  const params = new Map(pairs)
  return params.size === pairs.length ? params : null
}

const isMerchants = (keys: PaymentKeys['alipay'], params: ReadonlyMap<string, string>): boolean => {
  if (params.get('app_id') !== keys.appId || Object.entries(FIXED).some(([name, value]) => params.get(name) !== value)) return false
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(params.get('timestamp') ?? '')) return false
  return isRsaSigned(keys.merchantKey, signedText([...params].filter(([name]) => name !== 'sign')), params.get('sign') ?? '')
}

const contentOf = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

export const alipayRoutes = (payments: Payments): readonly Route[] => {
  const { alipay: keys } = payments.keys
  const { methodOf, fileOf } = alipayMethods(payments)
  const faults = () => payments.faultsOf('alipay')

  const gateway = (exchange: Exchange): Reply => {
    if (faults().down) return json({ error: 'down' }, 503)
    const params = paramsOf(exchange)
    if (!params || !isMerchants(keys, params)) return unknownCaller()
    const name = params.get('method') ?? ''
    const notifyUrl = params.get('notify_url') ?? ''
    const method = methodOf(name)
    const fits = method !== undefined && (notifyUrl === '' || isOnThisMachine(notifyUrl))
    const content = fits ? method({ exchange, content: contentOf(params.get('biz_content')), notifyUrl }) : failed('isv.invalid-method', '40002')
    return answer(keys, name, content, faults().answers)
  }

  return [
    post('/gateway.do', (exchange) => slowly(faults().slowSeconds, () => gateway(exchange))),
    get('/downloadBillFile.resource', ({ url }) => {
      const file = fileOf(url.searchParams.get('fileId') ?? '')
      return file ? { status: 200, type: 'application/zip', body: file } : json({ error: 'not-found' }, 404)
    }),
  ]
}
