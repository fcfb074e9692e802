import { expect, test } from '@playwright/test'
import { EVERY_KIOSK_LOOK, EVERY_LOOK, isFull, lookName, STANDARD } from '../access/looks'
import { pageRoutes, routeOf } from './routes'
import { everythingSeen } from './seen'

/** Pages that show nothing themselves: they lead to where the person is. */
const LEADING = ['/[place]/applications/[application]/continue', '/[place]/office/applications/[application]/continue', '/[place]/portal/applications/[application]/continue', '/[place]/kiosk/applications/[application]']

/** Looks a page does not have, each with its reason. */
const WITHOUT: Readonly<Record<string, RegExp>> = {
  // Staff stand here once in a machine's life, before anybody could choose a look.
  '/[place]/kiosk/enrol': /./,
  '/[place]/kiosk/connect': /./,
}

const looksOf = (route: string): readonly string[] => {
  if (!isFull) return [lookName(STANDARD)]
  const others = (route.includes('/kiosk') ? EVERY_KIOSK_LOOK : EVERY_LOOK).map(lookName)
  return [lookName(STANDARD), ...others.filter((look) => !WITHOUT[route]?.test(look))]
}

test('axe has looked at every page of the app folder, in every look this run asks for', () => {
  const routes = pageRoutes()
  const seen = new Set(everythingSeen().map(({ address, look }) => `${routeOf(address, routes) ?? ''} ${look}`))
  const asked = routes.filter((route) => !LEADING.includes(route)).flatMap((route) => looksOf(route).map((look) => `${route} ${look}`))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((each) => !seen.has(each)), 'pages nobody looked at').toEqual([])
  expect(LEADING.filter((route) => !routes.includes(route)), 'pages that are no more').toEqual([])
  console.log(`looked at ${new Set(everythingSeen().map(({ address }) => routeOf(address, routes))).size} of ${routes.length} pages, ${everythingSeen().length} times`)
})
