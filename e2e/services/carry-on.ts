import { expect, test, type Browser, type Page } from '@playwright/test'
import type { NamedTransition } from '@/lib/engine/transitions'
import { messagesOf } from '@/lib/messages/messages-of'
import { isNoticeCode, noticeOf, STATUS_WORDS } from '@/lib/messages/notices'
import { registered } from '@/lib/services/registry'
import { wallet, withProvider, type Provider } from '../payments/wallet'
import { sandbox } from '../sandbox'
import { walk } from './example-run'
import { registerVehicle, type Office } from './office'
import { chosenNumber, untilOwn, type Own } from './own-page'
import { beginFiling } from './portal-run'
import { makeAll } from './production'

const { citizen, payments: words } = messagesOf('zh-Hans')

/** An application on its way, and who takes part in it. */
export type Way = Own & { readonly id: string; readonly browser: Browser; readonly office: Office; /** As the applicant pays on this channel. */ readonly pay: (way: Way) => Promise<void> }

/** Two providers, turn about. */
export const providerOf = ({ run }: Way): Provider => (run.serial % 2 === 0 ? 'wechat' : 'alipay')

/** On the web: the code opens the wallet, its button pays. */
export const payOnWeb = async (way: Way): Promise<void> => {
  const { page, base } = way
  const provider = providerOf(way)
  await wallet.alone(provider, async () => {
    await page.goto(`${base}/pay`)
    await page.getByRole('button', { name: withProvider(provider) }).click()
    const code = page.getByRole('link', { name: words.onPhone })
    await code.waitFor()
    await wallet.payOnPhone(page, (await code.getAttribute('href')) ?? '')
  })
  await untilOwn(page, base, async () => !(await page.locator('main').innerText()).includes(citizen.status['awaiting-payment']))
}

const make = ({ office: { clerk, place } }: Way): Promise<void> => makeAll(clerk.page, place)

/** The carrier's messenger: fetched, the old paper taken back where it is asked for, handed over. */
const deliver = async ({ run: { person, service } }: Way): Promise<void> => {
  const parcel = await sandbox.parcelTo(person.phone)
  for (const kind of ['collected', ...(service.takesBackOld ? ['old-paper-taken'] : []), 'delivered']) await parcel.report(kind)
}

const register = async (way: Way): Promise<void> => registerVehicle(way.office, await chosenNumber(way))

/** The hospital enters what its doctor found of whoever came. */
const examine = async ({ run, browser }: Way): Promise<void> => {
  const examination = registered.find(({ service, examples }) => examples.length > 0 && service.transitions.submit.effects?.includes('certify-health'))
  const example = examination?.examples[0]
  if (!examination || !example) throw new Error('no service certifies health')
  const visit = { ...run, service: examination.service, example }
  const page = await beginFiling(browser, visit)
  await walk(page, visit)
  await page.context().close()
}

/** What the system does by itself follows from something in the world: by the name of the act, which. */
const IN_THE_WORLD: Readonly<Record<string, (way: Way) => Promise<void>>> = {
  pay: (way) => way.pay(way), ready: make, post: make, deliver, complete: register, attend: examine,
}

const follow = (way: Way, { name, by }: NamedTransition): Promise<void> => {
  const { office: { reviewer, clerk }, id, run } = way
  if (by.includes('reviewer')) return reviewer.decide(id, name)
  if (by.includes('clerk')) return clerk.decide(id, name)
  const act = IN_THE_WORLD[name]
  if (!act) throw new Error(`nobody makes ${name} of ${run.service.code} happen`)
  return act(way)
}

/** All that happens after the applicant's part; at the end the applicant's page says so, and the phone was told where a message goes out. */
export const carryOn = async (way: Way, course: readonly NamedTransition[], look: (page: Page) => Promise<void>): Promise<void> => {
  const { page, base, run } = way
  for (const act of course) await test.step(act.name, () => follow(way, act))
  const end = course.at(-1)
  if (!end) return
  await untilOwn(page, base, async () => (await page.locator('main').innerText()).includes(citizen.status[end.to]))
  await look(page)
  if (!end.notify || !isNoticeCode(end.notify) || !noticeOf(end.notify).sms) return
  const told = async (): Promise<string> => (await sandbox.messagesOf(run.person.phone)).map(({ text }) => text).join('\n')
  await expect.poll(told, { timeout: 20_000 }).toContain(STATUS_WORDS[end.to]?.['zh-Hans'] ?? '?')
}
