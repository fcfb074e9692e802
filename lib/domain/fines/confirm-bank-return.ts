import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { bankPayments, banks } from '@/db/province/schema/payments'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'
import { transfer } from '../ledger/transfer'
import { accountOf, surplusOf } from './bank-accounts'

/** The bank has given a payment back; once. */
export const confirmBankReturn = command({
  name: 'fine.confirm-bank-return',
  action: 'fine.bank-counter',
  level: 'province',
  input: z.strictObject({ paymentId: z.string().max(40) }),
  async load({ tx, input: { paymentId } }) {
    const [row] = await tx.select({ payment: bankPayments, place: banks.place }).from(bankPayments).innerJoin(banks, eq(banks.code, bankPayments.bank)).where(eq(bankPayments.id, paymentId))
    return row ?? null
  },
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject: { payment: { id, bank, serial, amountFen } } }): Promise<Outcome<null>> {
    const returned = await tx.update(bankPayments).set({ returnedOn: ctx.today })
      .where(and(eq(bankPayments.id, id), eq(bankPayments.use, 'return'), isNull(bankPayments.returnedOn))).returning({ id: bankPayments.id })
    if (!returned.length) return refuse(problem('bank-payment.returned-already'))
    await transfer(tx, ctx, { id: `bank-return:${id}`, legs: [[surplusOf(bank), amountFen], [accountOf(bank), -amountFen]], applicationId: null, reason: 'returned' })
    return done(null, { subject: id, detail: { bank, serial, amountFen } })
  },
})
