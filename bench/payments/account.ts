import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { applications, ledger } from '@/db/province/schema/applications'
import { paymentOrders, payments, reconciliationFindings, refunds } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import { PROVIDERS } from '@/lib/ports/payments/contract'
import { inCrowd } from './chance'
import type { Outside, TheirOrder } from './outside'

type Counted = { readonly what: string; readonly n: number; readonly fen: number }

/** What became of everything, out of the tables. */
const outcomesIn = async (db: Db): Promise<Counted[]> => {
  const n = sql<number>`count(*)`
  const paid = await db.select({ use: payments.use, n, fen: sql<number>`sum(${payments.amountFen})` }).from(payments).groupBy(payments.use)
  const back = await db.select({ reason: refunds.reason, state: refunds.state, n, fen: sql<number>`sum(${refunds.amountFen})` }).from(refunds).groupBy(refunds.reason, refunds.state)
  const orders = await db.select({ provider: paymentOrders.provider, state: paymentOrders.state, n, fen: sql<number>`sum(${paymentOrders.amountFen})` }).from(paymentOrders).groupBy(paymentOrders.provider, paymentOrders.state)
  const cases = await db.select({ status: applications.status, n, fen: sql<number>`sum(${applications.feeFen})` }).from(applications).groupBy(applications.status)
  return [
    ...paid.map(({ use, ...rest }) => ({ what: `payment: ${use}`, ...rest })),
    ...back.map(({ reason, state, ...rest }) => ({ what: `refund (${reason}): ${state}`, ...rest })),
    ...orders.map(({ provider, state, ...rest }) => ({ what: `order at ${provider}: ${state}`, ...rest })),
    ...cases.map(({ status, ...rest }) => ({ what: `application: ${status}`, ...rest })),
  ]
}

export const printOutcomes = async (db: Db): Promise<void> => {
  console.log('\n| outcome | how many | fen |\n|---|---|---|')
  for (const { what, n, fen } of await outcomesIn(db)) console.log(`| ${what} | ${n.toLocaleString('en')} | ${(fen ?? 0).toLocaleString('en')} |`)
}

/** Every row and order must have come to an end that is one. */
const openEnds = async (db: Db): Promise<string[]> => [
  ...(await db.select({ id: paymentOrders.id, state: paymentOrders.state }).from(paymentOrders)).filter(({ state }) => state !== 'paid' && state !== 'closed').map(({ id, state }) => `order ${id} is ${state}`),
  ...(await db.select({ id: refunds.id, state: refunds.state }).from(refunds)).filter(({ state }) => state !== 'done').map(({ id, state }) => `refund ${id} is ${state}`),
  ...(await db.select({ id: applications.id, status: applications.status }).from(applications)).filter(({ status }) => !['in-production', 'withdrawn', 'lapsed'].includes(status)).map(({ id, status }) => `application ${id} is ${status}`),
  ...(await db.select().from(reconciliationFindings).where(eq(reconciliationFindings.state, 'open'))).map(({ day, provider, kind, providerNumber }) => `on the desk: ${provider} ${day} ${kind} ${providerNumber}`),
]

/** Each transfer and the whole come to nothing. */
const unevenBooks = async (db: Db): Promise<string[]> => {
  const uneven = await db.select({ id: ledger.transferId, fen: sql<number>`sum(${ledger.amountFen})` }).from(ledger).groupBy(ledger.transferId).having(sql`sum(${ledger.amountFen}) <> 0`)
  return uneven.map(({ id, fen }) => `transfer ${id} is off by ${fen} fen`)
}

const theirOrders = async (db: Db, outside: Outside): Promise<TheirOrder[]> => {
  const numbers = await db.select({ number: paymentOrders.number }).from(paymentOrders)
  const found: TheirOrder[] = []
  await inCrowd(numbers, 16, async ({ number }) => {
    const order = await outside.findOrder(number)
    if (order) found.push(order)
  })
  return found
}

/** What the providers have, payment by payment and refund by refund, against what stands here. */
const differences = async (db: Db, theirs: readonly TheirOrder[]): Promise<string[]> => {
  const ours = new Map((await db.select().from(payments)).map((row) => [`${row.provider} ${row.providerNumber}`, row.amountFen]))
  const back = new Map((await db.select().from(refunds)).map((row) => [row.number, row.state === 'done' ? row.amountFen : 0]))
  const wrong: string[] = []
  for (const { provider, payments: paid, refunds: returned } of theirs) {
    for (const { transactionId, amount } of paid) if (ours.get(`${provider} ${transactionId}`) !== amount) wrong.push(`${provider} took ${amount} fen as ${transactionId}, here stand ${ours.get(`${provider} ${transactionId}`)}`)
    for (const { number, amount, state } of returned) if ((back.get(number) ?? 0) !== (state === 'done' ? amount : 0)) wrong.push(`${provider} gave back ${amount} fen as ${number} (${state}), here stand ${back.get(number)}`)
  }
  const known = theirs.reduce((sum, { payments: paid }) => sum + paid.length, 0)
  return known === ours.size ? wrong : [...wrong, `${known} payments at the providers, ${ours.size} here`]
}

/** The account of each provider in the books is what the provider holds. */
const balances = async (db: Db, theirs: readonly TheirOrder[]): Promise<string[]> => {
  const wrong: string[] = []
  for (const provider of PROVIDERS) {
    const [book] = await db.select({ fen: sql<number>`coalesce(sum(${ledger.amountFen}), 0)` }).from(ledger).where(eq(ledger.account, `provider:${provider}`))
    const held = theirs.filter((order) => order.provider === provider).reduce(
      (sum, order) => sum + order.payments.reduce((all, { amount }) => all + amount, 0) - order.refunds.reduce((all, { amount, state }) => all + (state === 'done' ? amount : 0), 0), 0)
    console.log(`${provider} holds ${held.toLocaleString('en')} fen; in the books stand ${(book?.fen ?? 0).toLocaleString('en')}.`)
    if (book?.fen !== held) wrong.push(`${provider} holds ${held} fen, the books say ${book?.fen}`)
  }
  return wrong
}

/** Everything that is wrong at the end, in words; none is the result. */
export const accountFor = async (db: Db, outside: Outside): Promise<string[]> => {
  const theirs = await theirOrders(db, outside)
  return [...(await unevenBooks(db)), ...(await balances(db, theirs)), ...(await differences(db, theirs)), ...(await openEnds(db))]
}
