import { and, asc, getTableColumns, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { bankPayments, banks } from '@/db/province/schema/payments'
import { query } from '../query'
import type { BankPaymentRow, ReturnReason } from './bank-line'

export type BankReturn = Pick<BankPaymentRow, 'id' | 'serial' | 'number' | 'amountFen' | 'paidAt'> & { readonly bank: { readonly code: string; readonly nameZh: string; readonly nameEn: string }; readonly reason: ReturnReason }

const MOST = 2_000

/** What the banks of a place have to give back, the oldest first. */
export const listBankReturns = query({
  name: 'fine.list-bank-returns',
  action: 'fine.bank-counter',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<readonly BankReturn[]> {
    const { id, serial, number, amountFen, paidAt, returnReason } = getTableColumns(bankPayments)
    const rows = await db.select({ id, serial, number, amountFen, paidAt, returnReason, bank: { code: banks.code, nameZh: banks.nameZh, nameEn: banks.nameEn } }).from(bankPayments)
      .innerJoin(banks, eq(banks.code, bankPayments.bank)).where(and(eq(banks.place, ctx.place.code), eq(bankPayments.use, 'return'), isNull(bankPayments.returnedOn)))
      .orderBy(asc(bankPayments.paidAt), asc(bankPayments.id)).limit(MOST)
    return rows.flatMap(({ returnReason: reason, ...row }) => (reason ? [{ ...row, reason }] : []))
  },
})
