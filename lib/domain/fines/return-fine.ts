import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { ledger } from '@/db/province/schema/applications'
import { bankPayments } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { transfer } from '../ledger/transfer'
import { revokePaper } from '../papers/revoke-paper'
import { giveBackSettled } from '../payments/give-back-settled'
import { surplusOf } from './bank-accounts'
import { closeOrdersOfFines, orderThatPaid } from './fine-orders'
import { fineTransfer } from './settle-fine'

/** What was paid at the counter of a bank the bank gives back; the account in which it stands until then, or none if no bank took it. */
const backAtBank = async (tx: Tx, decisionId: string): Promise<string | null> => {
  const [payment] = await tx.update(bankPayments).set({ use: 'return', returnReason: 'revoked' })
    .where(and(eq(bankPayments.decisionId, decisionId), eq(bankPayments.use, 'settled'))).returning({ bank: bankPayments.bank })
  return payment ? surplusOf(payment.bank) : null
}

/** The account out of which what a decision brought goes back. */
const goesBackFrom = async (tx: Tx, ctx: Context, decisionId: string, taken: { readonly account: string; readonly amountFen: Fen }): Promise<string> => {
  const order = await orderThatPaid(tx, decisionId)
  if (order) return giveBackSettled(tx, ctx, order, { reason: 'revoked', decisionId, amountFen: taken.amountFen })
  return (await backAtBank(tx, decisionId)) ?? taken.account
}

/**
 * A decision was revoked (VIO-22): nobody can pay its fine any more, and what was paid goes back, surcharge and all, the way it came, once; its receipt is void.
 * False: nothing had been paid.
 */
export const returnFine = async (tx: Tx, ctx: Context, decisionId: string, reason: string): Promise<boolean> => {
  await closeOrdersOfFines(tx, ctx, [decisionId])
  const legs = await tx.select().from(ledger).where(eq(ledger.transferId, fineTransfer(decisionId)))
  const taken = legs.find(({ amountFen }) => amountFen > 0)
  const back = taken && (await tx.select({ id: ledger.id }).from(ledger).where(eq(ledger.transferId, `fine-back:${decisionId}`)))
  if (!taken || back?.length) return false
  await revokePaper(tx, ctx, { kind: 'fine-receipt', subjectId: decisionId }, reason)
  const from = await goesBackFrom(tx, ctx, decisionId, taken)
  return transfer(tx, ctx, {
    id: `fine-back:${decisionId}`, applicationId: null, reason,
    legs: legs.map(({ account, amountFen }) => [account === taken.account ? from : account, -amountFen]),
  })
}
