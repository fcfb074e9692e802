import { and } from 'drizzle-orm'
import { eq, notInArray } from '@/db/conditions'
import { payments, reconciliationFindings, reconciliations } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import { addDays, civilDate, HOUR, instantOf } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { PaymentProvider, StatementOutcome, StatementRow } from '@/lib/ports/payments/contract'
import { appendAudit } from '../audit/append-audit'
import { platform, provinceHandle } from '../platform'
import { schedule, type Jobs } from '../scheduling'
import { askAgainForRefunds } from './ask-again-for-refunds'
import { ourBook, rowsOf } from './books'
import { compareBooks } from './compare-books'
import { findOrder } from './order-rows'
import { takeIn } from './pay-in'
import { scheduleReconciliations } from './reconciliation-days'

const MOST_TURNS = 24

/** Money of which nobody told us: taken in now, so that it settles or goes back. An order we do not know stays a finding. */
const takeInMissed = async (province: string, provider: PaymentProvider, rows: readonly StatementRow[]): Promise<void> => {
  const { read } = await provinceHandle(province)
  for (const row of rows) {
    if (row.kind !== 'payment') continue
    const [known] = await read.select({ id: payments.id }).from(payments).where(and(eq(payments.provider, provider), eq(payments.providerNumber, row.transactionId)))
    const order = known ? null : await findOrder(read, { number: row.orderNumber })
    if (order?.provider === provider) await takeIn(province, order, row)
  }
}

type Compared = { readonly day: string; readonly provider: PaymentProvider; readonly rows: number } & ReturnType<typeof compareBooks>

/** Compared again, what no longer differs is off the desk; what somebody explained stays. */
const keep = async (tx: Tx, ctx: Context, { day, provider, rows, ourFen, theirFen, findings }: Compared): Promise<void> => {
  const sums = { at: ctx.machineNow, rows, ourFen, theirFen }
  await tx.insert(reconciliations).values({ day, provider, ...sums }).onConflictDoUpdate({ target: [reconciliations.day, reconciliations.provider], set: sums })
  const numbers = findings.map(({ providerNumber }) => providerNumber)
  const { day: ofDay, provider: ofProvider, state, providerNumber } = reconciliationFindings
  await tx.delete(reconciliationFindings).where(and(eq(ofDay, day), eq(ofProvider, provider), eq(state, 'open'), notInArray(providerNumber, numbers)))
  for (const finding of findings)
    await tx.insert(reconciliationFindings).values({ id: newId('rcf', ctx.machineNow), day, provider, ...finding }).onConflictDoNothing()
  await appendAudit(tx, ctx, { intent: 'payment.reconcile', outcome: 'done', subject: `${provider}:${day}`, detail: { rows, ourFen, theirFen, findings: findings.length } })
}

/**
 * The provider says the same of a day without movement and of a statement that is not made yet: the first is believed after
 * an hour where nothing stands here either, and otherwise after a day.
 */
const statementRows = async (ctx: Context, statement: StatementOutcome, { provider, day, turn }: Jobs['payment.reconcile']): Promise<readonly StatementRow[] | null> => {
  if (statement.kind === 'statement') return rowsOf(ctx.place.province, statement.rows)
  if (statement.kind !== 'absent' || turn === 0) return null
  const here = await ourBook((await provinceHandle(ctx.place.province)).read, provider, day, [])
  return turn >= MOST_TURNS || here.payments.size + here.refunds.size === 0 ? [] : null
}

const compare = async (ctx: Context, { provider, day }: Jobs['payment.reconcile'], rows: readonly StatementRow[]): Promise<void> => {
  const handle = await provinceHandle(ctx.place.province)
  await takeInMissed(ctx.place.province, provider, rows)
  const compared = compareBooks(await ourBook(handle.read, provider, day, rows), rows)
  await handle.write(async (tx) => {
    await keep(tx, ctx, { day, provider, rows: rows.length, ...compared })
    await askAgainForRefunds(tx, ctx, provider)
  })
}

/**
 * A day's books against the provider's statement, and the days that are still to come. A statement that cannot be had is
 * asked for again each hour of a day; after that the day stays on the desk as one never compared.
 */
export const reconcile = async (ctx: Context, job: Jobs['payment.reconcile']): Promise<void> => {
  const { provider, day, turn } = job
  const handle = await provinceHandle(ctx.place.province)
  const again = (key: string, dueAt: number, next: number) =>
    handle.write((tx) => schedule(tx, ctx, { kind: 'payment.reconcile', key: `payment.reconcile:${provider}:${day}:${key}`, payload: { provider, day, turn: next }, dueAt }))
  // Only a business clock that was moved ahead of the machine's comes here before the provider's day is over.
  const over = instantOf(addDays(day, 1), '10:00')
  if (day >= civilDate(ctx.machineNow)) return again(`early:${ctx.now}`, ctx.now + over - ctx.machineNow, turn)
  const rows = await statementRows(ctx, await platform().ports.payments[provider].downloadStatement(day), job)
  if (rows) await compare(ctx, job, rows)
  else if (turn < MOST_TURNS) await again(String(turn + 1), ctx.now + HOUR, turn + 1)
  await handle.write((tx) => scheduleReconciliations(tx, ctx))
}
