import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { bankPayments } from '@/db/province/schema/payments'
import { violationDecisions } from '@/db/province/schema/violations'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { BankFile, BankLine } from './bank-file'
import { dueOf, type DecisionRow } from './due-of'

export type BankPaymentRow = typeof bankPayments.$inferSelect
export type ReturnReason = NonNullable<BankPaymentRow['returnReason']>

export const decisionOfLine = async (db: Db, { number }: BankLine): Promise<DecisionRow | null> => {
  const [row] = await db.select().from(violationDecisions).where(eq(violationDecisions.number, number))
  return row ?? null
}

/** Why a payment does not pay its fine; null where it does: exactly what was due on the day it was made (VIO-18, VIO-23). */
export const returnReasonOf = (ctx: Context, decision: DecisionRow | null, { amountFen }: BankLine, { day }: BankFile): ReturnReason | null => {
  if (!decision) return 'unknown'
  if (decision.state === 'revoked') return 'revoked'
  if (decision.paidOn !== null) return 'twice'
  return amountFen === dueOf(ctx, decision, day).totalFen ? null : 'amount'
}

/** Whether the payment stood in an earlier file. */
export const isKnownSerial = async (db: Db, bank: string, serial: string): Promise<boolean> => {
  const [row] = await db.select({ id: bankPayments.id }).from(bankPayments).where(and(eq(bankPayments.bank, bank), eq(bankPayments.serial, serial)))
  return row !== undefined
}
