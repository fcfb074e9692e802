import { eq } from 'drizzle-orm'
import { ledger } from '@/db/province/schema/applications'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { transfer } from '../ledger/transfer'
import { revokePaper } from '../papers/revoke-paper'
import { giveBackSettled } from '../payments/give-back-settled'
import { closeOrdersOfFines, orderThatPaid } from './fine-orders'
import { fineTransfer } from './settle-fine'

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
  const order = await orderThatPaid(tx, decisionId)
  const from = order ? await giveBackSettled(tx, ctx, order, { reason: 'revoked', decisionId, amountFen: taken.amountFen }) : taken.account
  return transfer(tx, ctx, {
    id: `fine-back:${decisionId}`, applicationId: null, reason,
    legs: legs.map(({ account, amountFen }) => [account === taken.account ? from : account, -amountFen]),
  })
}
