import { z } from 'zod'
import { civilSecond, now } from '../clock'
import { page, type Reply } from '../http/reply'
import { formOf, get, post, type Exchange, type Route } from '../http/route'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { signedDay } from './bank-file'
import { bankPage, WORDS, type Asked } from './bank-page'

const payment = z.string().regex(/^[0-9A-Za-z]{1,20},\d{1,7}(\.\d{1,2})?$/).transform((line) => {
  const [number = '', amount = ''] = line.split(',')
  return { number, amount }
})

const counterDay = z.object({
  day: z.iso.date(),
  lines: z.string().transform((text) => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')).pipe(z.array(payment).min(1).max(1_000)),
})

/** The counters of the banks: what they took, they sign, the administrator of the office imports. */
export const bankRoutes = ({ config, world }: Sandbox): readonly Route[] => {
  const answer = ({ lang, url }: Exchange, asked: Asked, said: Parameters<typeof bankPage>[3] = {}): Reply =>
    page(layout({ lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, bankPage(world(), asked, lang, said)))
  return [
    get('/bank', (exchange) => answer(exchange, { bank: '', day: civilSecond(now()).slice(0, 10), lines: '' })),
    post('/bank', (exchange) => {
      const form = formOf(exchange)
      const asked = { bank: form.get('bank') ?? '', day: (form.get('day') ?? '').trim(), lines: form.get('lines') ?? '' }
      const bank = world().banks.find(({ code }) => code === asked.bank)
      const parsed = counterDay.safeParse(asked)
      if (!bank || !parsed.success) return answer(exchange, asked, { isWrong: true })
      const at = now().toString(36).toUpperCase()
      const { day, lines } = parsed.data
      return answer(exchange, asked, { text: signedDay(bank, { day, payments: lines.map((line, n) => ({ serial: `${at}-${n + 1}`, ...line })) }) })
    }),
  ]
}
