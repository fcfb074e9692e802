import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now } from '../clock'
import { goTo, json, page, type Reply } from '../http/reply'
import { formOf, get, jsonOf, post, type Exchange, type Route } from '../http/route'
import { linkIn } from '../page/language'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { phoneListPage, recentPhones } from './phone-list-page'
import { messageList, ownerName, phonePage, totpCards } from './phone-page'
import { codeIn } from './phones'
import { replyToPlatform } from './reply-to-platform'
import { decodeBase32, totp } from './totp'
import { WORDS } from './words'

/** Of a second factor. */
const A_CODE = 30_000

const faultsInput = z.strictObject({ lost: z.boolean().default(false), lateSeconds: z.number().int().min(0).max(3600).default(0) })

const isNumber = (text: string): boolean => /^\d{5,15}$/.test(text)

/** Only numbers that look like one get a phone. */
const onPhone = (handle: (exchange: Exchange, number: string) => Reply | Promise<Reply>) => (exchange: Exchange) => {
  const number = exchange.params.number ?? ''
  return isNumber(number) ? handle(exchange, number) : json({ error: 'not-found' }, 404)
}

export const phoneRoutes = ({ config, world, phones, vendor }: Sandbox): readonly Route[] => {
  const frame = ({ lang, url }: Exchange) => ({ lang, url, appUrl: config.appUrl })

  return [
    get('/phones', (exchange) => page(layout(
      { ...frame(exchange), title: WORDS.title, lead: WORDS.lead },
      phoneListPage(world(), phones, vendor, (exchange.url.searchParams.get('q') ?? '').trim(), exchange.lang),
    ))),
    get('/phones-recent', ({ lang }) => page(recentPhones(world(), phones, lang))),
    get('/phones/:number', onPhone((exchange, number) => {
      const name = ownerName(world(), number, exchange.lang)
      return page(layout({ ...frame(exchange), title: { zh: name, en: name } }, phonePage(world(), phones, number, exchange.lang)))
    })),
    get('/phones/:number/messages', onPhone(({ lang }, number) => page(messageList(phones, number, lang)))),
    get('/phones/:number/totp', onPhone(({ lang }, number) => page(totpCards(world(), number, lang)))),

    post('/phones/:number/faults', onPhone((exchange, number) => {
      const form = formOf(exchange)
      const faults = faultsInput.safeParse({ lost: form.get('lost') === 'yes', lateSeconds: Number(form.get('lateSeconds') ?? 0) })
      if (faults.success) phones.setFaults(number, faults.data)
      return goTo(linkIn(exchange.lang, `/phones/${number}`))
    })),
    post('/phones/:number/reply', onPhone(async (exchange, number) => {
      const text = (formOf(exchange).get('text') ?? '').trim().slice(0, 200)
      const message = { id: randomUUID(), from: number, text, receivedAt: now() }
      if (text) phones.send(number, message.id, text, message.receivedAt, await replyToPlatform(config, message))
      return goTo(linkIn(exchange.lang, `/phones/${number}`))
    })),

    get('/api/phones/:number/messages', onPhone((_, number) => json({
      messages: phones.messagesOf(number, now()).map((message) => ({ ...message, code: codeIn(message.text) })),
    }))),
    post('/api/phones/:number/faults', onPhone((exchange, number) => {
      const faults = faultsInput.safeParse(jsonOf(exchange))
      if (!faults.success) return json({ error: 'faults' }, 422)
      phones.setFaults(number, faults.data)
      return json(faults.data)
    })),
    get('/api/totp/:username', ({ params, url }) => {
      const secret = world().accounts.find(({ username }) => username === params.username)?.totpSecret
      return secret ? json(totp(decodeBase32(secret), now() + (url.searchParams.has('ahead') ? A_CODE : 0))) : json({ error: 'not-found' }, 404)
    }),
  ]
}
