import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now } from '../clock'
import { goTo, json, type Reply } from '../http/reply'
import { formOf, jsonOf, post, type Exchange, type Route } from '../http/route'
import { linkIn } from '../page/language'
import type { Phones } from '../phones/phones'
import type { Sandbox } from '../sandbox'
import { isSigned } from '../signature'

const order = z.strictObject({
  to: z.string().regex(/^\d{5,15}$/),
  text: z.string().min(1).max(1_000),
  reference: z.string().min(1).max(100),
})
type Order = z.infer<typeof order>

const KEPT_REFERENCES = 100_000

export type SmsVendor = ReturnType<typeof createSmsVendor>

export const createSmsVendor = (phones: Phones) => {
  const accepted = new Map<string, { readonly id: string; readonly fingerprint: string }>()
  let down = false

  const accept = ({ to, text, reference }: Order): Reply => {
    const fingerprint = createHash('sha256').update(JSON.stringify([to, text])).digest('hex')
    const earlier = accepted.get(reference)
    if (earlier) return earlier.fingerprint === fingerprint ? json({ id: earlier.id }) : json({ error: 'reference-used' }, 409)

    const id = `sms_${randomUUID()}`
    accepted.set(reference, { id, fingerprint })
    const [oldest] = accepted.keys()
    if (accepted.size > KEPT_REFERENCES && oldest !== undefined) accepted.delete(oldest)
    phones.receive(to, id, text, now())
    return json({ id })
  }

  return { accept, isDown: () => down, setDown: (next: boolean): void => void (down = next), count: () => accepted.size }
}

const callOf = ({ method, url, body }: Exchange) => ({ method, path: url.pathname + url.search, body })

export const smsRoutes = ({ config, vendor }: Sandbox): readonly Route[] => [
  post('/sms/v1/send', (exchange) => {
    if (vendor.isDown()) return json({ error: 'down' }, 503)
    if (!isSigned(config.key, callOf(exchange), exchange.headers)) return json({ error: 'signature' }, 401)
    const parsed = order.safeParse(jsonOf(exchange))
    return parsed.success ? vendor.accept(parsed.data) : json({ error: String(parsed.error.issues[0]?.path[0] ?? 'body') }, 422)
  }),
  post('/sms/faults', (exchange) => {
    vendor.setDown(formOf(exchange).get('down') === 'yes')
    return goTo(linkIn(exchange.lang, '/phones'))
  }),
  post('/api/sms/faults', (exchange) => {
    const parsed = z.strictObject({ down: z.boolean() }).safeParse(jsonOf(exchange))
    if (!parsed.success) return json({ error: 'faults' }, 422)
    vendor.setDown(parsed.data.down)
    return json(parsed.data)
  }),
]
