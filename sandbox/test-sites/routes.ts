import { z } from 'zod'
import { page, type Reply } from '../http/reply'
import { formOf, get, post, type Exchange, type Route } from '../http/route'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { signedResults } from './result-file'
import { sitePage, WORDS, type Asked } from './site-page'

const sheet = z.object({
  serial: z.coerce.number().int().min(1).max(999_999_999),
  day: z.iso.date(),
  lines: z.string().transform((text) => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')).pipe(z.array(z.string()).min(1).max(5_000)),
})

/** The systems of the test sites: what they sign, the examiner imports. */
export const testSiteRoutes = ({ config, world }: Sandbox): readonly Route[] => {
  const answer = ({ lang, url }: Exchange, asked: Asked, said: Parameters<typeof sitePage>[3] = {}): Reply =>
    page(layout({ lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, sitePage(world(), asked, lang, said)))
  return [
    get('/test-sites', (exchange) => answer(exchange, { site: '', serial: '1', day: '', lines: '' })),
    post('/test-sites', (exchange) => {
      const form = formOf(exchange)
      const asked = { site: form.get('site') ?? '', serial: form.get('serial') ?? '', day: (form.get('day') ?? '').trim(), lines: form.get('lines') ?? '' }
      const site = world().testSites.find(({ id }) => id === asked.site)
      const parsed = sheet.safeParse(asked)
      return site && parsed.success ? answer(exchange, asked, { text: signedResults(site, parsed.data) }) : answer(exchange, asked, { isWrong: true })
    }),
  ]
}
