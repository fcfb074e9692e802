import { z } from 'zod'
import { goTo, json, page } from '../http/reply'
import { formOf, get, jsonOf, post, type Route } from '../http/route'
import { linkIn } from '../page/language'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { isTerminal } from '../terminal'
import { trayPage, traySlot, WORDS } from './tray-page'

const input = z.strictObject({ terminal: z.string().refine(isTerminal), number: z.string().nullable() })

export const trayRoutes = ({ config, world, trays }: Sandbox): readonly Route[] => {
  /** A document number, 'unread', or null to take the card off; false when nobody has that number. */
  const put = (terminal: string, number: string | null): boolean => {
    if (number === null) trays.takeOff(terminal)
    else if (number === 'unread') trays.lay(terminal, 'unread')
    else {
      const person = world().people.find((one) => one.number === number)
      if (!person) return false
      trays.lay(terminal, person)
    }
    return true
  }
  const terminalIn = (url: URL) => url.searchParams.get('terminal') ?? ''

  return [
    get('/tray', ({ lang, url }) => page(layout(
      { lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, trayPage(world(), trays, terminalIn(url), lang),
    ))),
    get('/tray/slot', ({ lang, url }) => page(traySlot(trays, terminalIn(url), lang))),
    post('/tray', (exchange) => {
      const form = formOf(exchange)
      const terminal = form.get('terminal') ?? ''
      const act = form.get('act')
      const number = act === 'take-off' ? null : act === 'unread' ? 'unread' : (form.get('number') ?? '')
      if (isTerminal(terminal)) put(terminal, number)
      return goTo(linkIn(exchange.lang, `/tray?terminal=${encodeURIComponent(terminal)}`))
    }),
    post('/api/tray', (exchange) => {
      const parsed = input.safeParse(jsonOf(exchange))
      if (!parsed.success) return json({ error: 'tray' }, 422)
      return put(parsed.data.terminal, parsed.data.number) ? json({ ok: true }) : json({ error: 'nobody-has-that-number' }, 404)
    }),
  ]
}
