import { z } from 'zod'
import { bankPayments } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { command, done, refuse } from '../command'
import { transfer } from '../ledger/transfer'
import { accountOf, surplusOf } from './bank-accounts'
import { MOST_BANK_BYTES, type BankLine } from './bank-file'
import { decisionOfLine, isKnownSerial, returnReasonOf } from './bank-line'
import { checkBankFile, handedIn, type CheckedFile } from './check-bank-file'
import { closeOrdersOfFines } from './fine-orders'
import { settleFine } from './settle-fine'

type Taken = 'settled' | 'return' | 'known'

/** The first right payment settles; all other money is written down and waits for the bank to give it back. */
const takeLine = async (tx: Tx, ctx: Context, { file, bank, digest }: CheckedFile, line: BankLine): Promise<Taken> => {
  if (await isKnownSerial(tx, bank.code, line.serial)) return 'known'
  const decision = await decisionOfLine(tx, line)
  const reason = returnReasonOf(ctx, decision, line, file)
  const { serial, number, amountFen, paidAt } = line
  const row = {
    id: newId('bkp', ctx.machineNow), bank: bank.code, serial, number, decisionId: decision?.id ?? null, amountFen, paidAt, fileDigest: digest, knownAt: ctx.machineNow,
    use: reason === null ? 'settled' as const : 'return' as const, returnReason: reason,
  }
  await tx.insert(bankPayments).values(row)
  if (!decision || reason !== null) {
    await transfer(tx, ctx, { id: `bank-surplus:${row.id}`, legs: [[accountOf(bank.code), amountFen], [surplusOf(bank.code), -amountFen]], applicationId: null, reason: reason ?? 'unknown' })
    return 'return'
  }
  if (!(await settleFine(tx, ctx, accountOf(bank.code), decision, file.day))) throw new Error(`the decision ${decision.id} was paid while it was read`)
  await closeOrdersOfFines(tx, ctx, [decision.id])
  return 'settled'
}

/** A bank's file of a day, all of it or nothing; a forged one and one that was taken in before are refused in words, and a serial counts once whatever file it stands in. */
export const importBankFile = command({
  name: 'fine.import-bank-file',
  action: 'fine.bank-counter',
  level: 'province',
  input: z.strictObject({ text: z.string().max(MOST_BANK_BYTES, 'bank-file.too-long') }),
  load: ({ tx, ctx, input: { text } }) => handedIn(tx, ctx, text),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject }) {
    const checked = await checkBankFile(tx, ctx, subject)
    if ('code' in checked) return refuse(checked)
    const counts = { settled: 0, return: 0, known: 0 }
    for (const line of checked.file.lines) counts[await takeLine(tx, ctx, checked, line)]++
    return done(counts, { subject: checked.bank.code, detail: { day: checked.file.day, ...counts } })
  },
})
