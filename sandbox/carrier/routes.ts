import { z } from 'zod'
import { goTo, json, page, type Reply } from '../http/reply'
import { formOf, get, jsonOf, post, type Exchange, type Handler, type Route } from '../http/route'
import { linkIn } from '../page/language'
import { layout } from '../page/layout'
import { NEWS } from '../payments/faults'
import type { Sandbox } from '../sandbox'
import { isSigned } from '../signature'
import { parcelPage, parcelsLive, parcelsPage, wayLive } from './parcel-page'
import { KINDS, parcelInput, type Parcel } from './parcels'
import { WORDS } from './words'

const reportInput = z.strictObject({ kind: z.enum(KINDS), news: z.enum(NEWS).default('usual'), seconds: z.number().min(0).max(3600).default(5) })

const notFound = (): Reply => json({ error: 'not-found' }, 404)

/** What the platform calls: signed, one parcel for one reference. */
export const carrierRoutes = ({ config, carrier }: Sandbox): readonly Route[] => [
  post('/carrier/v1/waybills', (exchange) => {
    const { method, url, body, headers } = exchange
    if (carrier.isDown()) return json({ error: 'down' }, 503)
    if (!isSigned(config.key, { method, path: url.pathname + url.search, body }, headers)) return json({ error: 'signature' }, 401)
    const parsed = parcelInput.safeParse(jsonOf(exchange))
    if (!parsed.success) return json({ error: String(parsed.error.issues[0]?.path.join('.') || 'body') }, 422)
    const parcel = carrier.label(parsed.data)
    return parcel ? json({ waybill: parcel.waybill }) : json({ error: 'reference-used' }, 409)
  }),
]

/** For people: the desk, one parcel and its buttons. */
export const parcelRoutes = ({ config, carrier }: Sandbox): readonly Route[] => {
  const frame = ({ lang, url }: Exchange) => ({ lang, url, appUrl: config.appUrl, title: WORDS.title })
  const onParcel = (handle: (exchange: Exchange, parcel: Parcel) => Reply | Promise<Reply>): Handler => (exchange) => {
    const parcel = carrier.find(exchange.params.waybill ?? '')
    return parcel ? handle(exchange, parcel) : notFound()
  }
  return [
    get('/parcels', (exchange) => page(layout({ ...frame(exchange), lead: WORDS.lead }, parcelsPage(carrier, exchange.lang)))),
    get('/parcels/live', ({ lang }) => page(parcelsLive(carrier, lang))),
    post('/parcels/faults', (exchange) => {
      carrier.setDown(formOf(exchange).get('down') === 'yes')
      return goTo(linkIn(exchange.lang, '/parcels'))
    }),
    get('/parcels/:waybill', onParcel((exchange, parcel) => page(layout(frame(exchange), parcelPage(carrier, parcel, exchange.lang))))),
    get('/parcels/:waybill/live', onParcel(({ lang }, parcel) => page(wayLive(carrier, parcel, lang)))),
    post('/parcels/:waybill', onParcel((exchange, { waybill }) => {
      const form = formOf(exchange)
      const parsed = reportInput.safeParse({ kind: form.get('kind'), news: form.get('news') ?? undefined })
      if (parsed.success) carrier.report(waybill, parsed.data.kind, parsed.data)
      return goTo(linkIn(exchange.lang, `/parcels/${waybill}`))
    })),
    post('/parcels/:waybill/release', onParcel(async (exchange, { waybill }) => {
      await carrier.courier.release(waybill)
      return goTo(linkIn(exchange.lang, `/parcels/${waybill}`))
    })),
  ]
}

/** For tests: the same over JSON. */
export const parcelApiRoutes = ({ carrier }: Sandbox): readonly Route[] => [
  get('/api/parcels', () => json({ parcels: carrier.all().slice(0, 200) })),
  post('/api/parcels/:waybill', (exchange) => {
    const parsed = reportInput.safeParse(jsonOf(exchange))
    if (!parsed.success) return json({ error: 'report' }, 422)
    return carrier.report(exchange.params.waybill ?? '', parsed.data.kind, parsed.data) ? json({ ok: true }) : notFound()
  }),
  post('/api/parcels/:waybill/release', async ({ params: { waybill = '' } }) => {
    await carrier.courier.release(waybill)
    return json({ ok: true })
  }),
  get('/api/parcel-news', () => json({ news: carrier.courier.notes() })),
  post('/api/parcel-faults', (exchange) => {
    const parsed = z.strictObject({ down: z.boolean() }).safeParse(jsonOf(exchange))
    if (!parsed.success) return json({ error: 'faults' }, 422)
    carrier.setDown(parsed.data.down)
    return json(parsed.data)
  }),
]
