import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { messagesOf } from '@/lib/messages/messages-of'
import { oneAtATime } from '../one-at-a-time'

export type Provider = 'wechat' | 'alipay'

const order = z.object({
  provider: z.enum(['wechat', 'alipay']), number: z.string(), amount: z.number(), description: z.string(), payPath: z.string(), state: z.string(),
  payments: z.array(z.object({ amount: z.number() })), refunds: z.array(z.object({ amount: z.number(), state: z.string() })),
})
const list = z.object({ orders: z.array(order) })

const { payments: words } = messagesOf('zh-Hans')

/** What the button says that pays with a provider. */
export const withProvider = (provider: Provider): string => words.with.replace('{provider}', words.provider[provider])

const origin = (): string => `http://localhost:${process.env.TEST_SANDBOX_PORT ?? ''}`

const post = async (path: string, body: unknown): Promise<void> => {
  const answer = await fetch(origin() + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`the wallet answered ${answer.status} at ${path}`)
}

/** The payer's wallet and the moods of both providers. */
export const wallet = {
  /** What stands for an application, the newest first. */
  async ordersOf(applicationNumber: string) {
    const { orders } = list.parse(await (await fetch(`${origin()}/api/wallet/orders`)).json())
    return orders.filter(({ description }) => description.includes(applicationNumber))
  },
  pay: (number: string, how: { how?: 'usual' | 'late' | 'twice' | 'wrong-amount'; news?: 'usual' | 'lost' | 'twice' | 'forged' } = {}): Promise<void> => post(`/api/wallet/orders/${number}/pay`, how),
  mood: (provider: Provider, mood: { down?: boolean; refunds?: 'usual' | 'fail' }): Promise<void> => post(`/api/wallet/faults/${provider}`, mood),
  /** A provider's mood is everybody's: who changes it, and whom it would upset, have the provider to themselves. */
  alone: (provider: Provider, work: () => Promise<void>): Promise<void> => oneAtATime(`wallet-${provider}`, work),
  /** As a payer does it: what was scanned or pressed opens the wallet, its button pays. */
  async payWith(phone: Page, href: string): Promise<void> {
    await phone.goto(href)
    await phone.locator('button[name="how"][value="usual"]').first().click()
    await expect(phone.locator('body')).toContainText('✓')
  },
  async payOnPhone(page: Page, href: string): Promise<void> {
    const phone = await page.context().newPage()
    await wallet.payWith(phone, href)
    await phone.close()
  },
  /** What the code on a screen leads to. */
  scanned: (path: string): string => origin() + path,
  /** The business clock of a province; null is the machine's. */
  async setClock(province: string, at: string | null): Promise<void> {
    const body = new URLSearchParams({ province, ...(at === null ? { act: 'back', at: '2026-01-01T00:00' } : { at }) })
    const answer = await fetch(`${origin()}/stage/clock`, { method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body })
    if (answer.status >= 400) throw new Error(`the stage answered ${answer.status}`)
  },
}
