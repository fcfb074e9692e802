import { messagesOf } from '@/lib/messages/messages-of'
import { wallet, withProvider } from '../payments/wallet'
import { providerOf, type Way } from './carry-on'
import { identify, nextVisit, type Kiosk } from './kiosk-run'
import { untilOwn } from './own-page'

const { kiosk: words, payments } = messagesOf('zh-Hans')

const scan = async ({ page, base, office: { phone } }: Way): Promise<void> => {
  await page.goto(base)
  const number = /\d{2}-\d{4}-\d{6}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  const [order] = await wallet.ordersOf(number)
  if (!order) throw new Error(`there is nothing to pay for ${number}`)
  await wallet.payWith(phone, wallet.scanned(order.payPath))
}

/** KSK-07: told by the phone, the person comes back, pays the code on the screen with it and takes the receipt. */
export const payAtTerminal = (open: () => Promise<Kiosk>) => async (way: Way): Promise<void> => {
  const kiosk = await open()
  const { page } = kiosk
  await nextVisit(kiosk)
  await identify(kiosk, { person: way.run.person, slug: '' }, /\/kiosk\/services$/)
  await page.locator(`a[href$="/kiosk/applications/${way.id}/pay"]`).click()
  const provider = providerOf(way)
  await wallet.alone(provider, async () => {
    await page.getByRole('button', { name: withProvider(provider) }).click()
    const code = page.getByRole('img', { name: payments.code })
    // The screen looks for itself every two seconds; whoever is in a hurry reads it again.
    await page.getByRole('button', { name: payments.look }).waitFor()
    await untilOwn(page, page.url(), () => code.isVisible())
    await scan(way)
  })
  await untilOwn(page, page.url(), async () => page.url().endsWith('/done'))
  await page.getByRole('button', { name: words.done.print }).click()
  await page.getByRole('status').getByText(words.done.printed).waitFor()
}
