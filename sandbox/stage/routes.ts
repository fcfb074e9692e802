import { z } from 'zod'
import { civilSecond, now } from '../clock'
import { goTo, page } from '../http/reply'
import { formOf, get, post, type Route } from '../http/route'
import { linkIn } from '../page/language'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { OPENING } from './chart'
import { callPlatform, readStock } from './platform'
import { liveStage, stagePage, WORDS, type CallNote } from './stage-page'

const PLACE = 'has-2015'
const DOORS_AT = '2015-10-29T08:55:00+08:00'
const MINUTES_TO_OPENING = (OPENING - Date.parse(DOORS_AT)) / 60_000
/** How often a faster day is moved along; each move is a row in the platform's audit. */
const MOVE_EVERY_MS = 15_000
const LAST_MINUTE = 305
const KEPT_CALLS = 5

const speedInput = z.enum(['1', '10', '60']).transform(Number)
const clockInput = z.object({ province: z.string().regex(/^[\w-]{1,40}$/), at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/) })

const withZone = (local: string): string => `${local.length === 16 ? `${local}:00` : local}+08:00`

/** `2015-10-29T09:40:00+08:00` for minutes after the doors were rebuilt. */
const momentAfter = (minutes: number): string =>
  withZone(civilSecond(Date.parse(DOORS_AT) + minutes * 60_000).replace(' ', 'T'))

export const stageRoutes = ({ config, world, crowd }: Sandbox): readonly Route[] => {
  let calls: readonly CallNote[] = []
  let moving: ReturnType<typeof setInterval> | undefined

  const call = async (path: string, content: unknown): Promise<boolean> => {
    const outcome = await callPlatform(config, path, content)
    calls = [{ at: civilSecond(now()), what: path, ...outcome }, ...calls].slice(0, KEPT_CALLS)
    return outcome.ok
  }

  const setClock = (province: string, at: string | null): Promise<boolean> => call('/api/sandbox/clock', { province, at })

  const stop = (): void => {
    clearInterval(moving)
    crowd.stop()
  }

  const moveAlong = (speed: number): void => {
    const province = world().places.find(({ code }) => code === PLACE)?.province
    if (speed === 1 || province === undefined) return
    const started = now()
    moving = setInterval(() => {
      const minutes = ((now() - started) / 60_000) * speed
      if (minutes > LAST_MINUTE || !crowd.state().running) return clearInterval(moving)
      void setClock(province, momentAfter(minutes))
    }, MOVE_EVERY_MS)
    moving.unref()
  }

  const live = async (lang: 'zh' | 'en') => liveStage(await readStock(config, PLACE), crowd.state(), calls, lang)

  return [
    get('/stage', async ({ lang, url }) => page(layout(
      { lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, stagePage(world(), await live(lang), lang),
    ))),
    get('/stage/live', async ({ lang }) => page(await live(lang))),

    post('/stage/rebuild', async (exchange) => {
      stop()
      const speed = speedInput.catch(1).parse(formOf(exchange).get('speed'))
      if (await call('/api/sandbox/reenactment', { place: PLACE, rebuild: true, clock: DOORS_AT })) {
        crowd.start({ place: PLACE, minutesToOpening: MINUTES_TO_OPENING, speed })
        moveAlong(speed)
      }
      return goTo(linkIn(exchange.lang, '/stage'))
    }),
    post('/stage/stop', (exchange) => {
      stop()
      return goTo(linkIn(exchange.lang, '/stage'))
    }),
    post('/stage/clock', async (exchange) => {
      const form = formOf(exchange)
      const parsed = clockInput.safeParse(Object.fromEntries(form))
      if (parsed.success) await setClock(parsed.data.province, form.get('act') === 'back' ? null : withZone(parsed.data.at))
      return goTo(linkIn(exchange.lang, '/stage'))
    }),
  ]
}
