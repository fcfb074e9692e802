import { z } from 'zod'
import { goTo, json, page } from '../http/reply'
import { formOf, get, jsonOf, post, type Route } from '../http/route'
import { linkIn } from '../page/language'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { isTerminal } from '../terminal'
import { textOf } from './paper'
import { paperRolls, printerPage, WORDS } from './printer-page'

const faultsInput = z.strictObject({ paper: z.enum(['ok', 'low', 'out']).default('ok'), jam: z.boolean().default(false) })

export const printerRoutes = ({ config, world, printers }: Sandbox): readonly Route[] => {
  const terminalIn = (url: URL) => url.searchParams.get('terminal') ?? ''

  return [
    get('/printer', ({ lang, url }) => page(layout(
      { lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, printerPage(world(), printers, terminalIn(url), lang),
    ))),
    get('/printer/paper', ({ lang, url }) => page(paperRolls(printers, terminalIn(url), lang))),
    post('/printer', (exchange) => {
      const form = formOf(exchange)
      const terminal = form.get('terminal') ?? ''
      const faults = faultsInput.safeParse({ paper: form.get('paper') ?? undefined, jam: form.get('jam') === 'yes' })
      if (isTerminal(terminal) && faults.success) printers.setFaults(terminal, faults.data)
      return goTo(linkIn(exchange.lang, `/printer?terminal=${encodeURIComponent(terminal)}`))
    }),
    get('/api/printer/:terminal/rolls', ({ params }) => json({
      rolls: printers.rollsOf(params.terminal ?? '').map(({ at, parts }) => ({
        at,
        text: textOf(parts),
        qr: parts.flatMap((part) => (part.kind === 'qr' ? [part.text] : [])),
      })),
    })),
    post('/api/printer/:terminal/faults', (exchange) => {
      const terminal = exchange.params.terminal ?? ''
      const faults = faultsInput.safeParse(jsonOf(exchange))
      if (!isTerminal(terminal) || !faults.success) return json({ error: 'faults' }, 422)
      printers.setFaults(terminal, faults.data)
      return json(faults.data)
    }),
  ]
}
