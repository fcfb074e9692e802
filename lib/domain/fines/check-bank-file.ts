import { eq } from 'drizzle-orm'
import { bankPayments, banks } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isSignedBy } from '@/lib/kernel/signed'
import { readBankFile, type BankFile } from './bank-file'

export type BankRow = typeof banks.$inferSelect
/** A file with the bank that is to have signed it; a file that names none belongs to the place where it is handed in, and is refused there. */
export type HandedIn = { readonly place: string; readonly bank: BankRow | null; readonly read: ReturnType<typeof readBankFile> }

export const handedIn = async (db: Db, ctx: Context, text: string): Promise<HandedIn> => {
  const read = readBankFile(text.replaceAll('\r\n', '\n'))
  const [bank] = 'file' in read ? await db.select().from(banks).where(eq(banks.code, read.file.bank)) : []
  return { place: bank?.place ?? ctx.place.code, bank: bank ?? null, read }
}

export type CheckedFile = { readonly file: BankFile; readonly bank: BankRow; readonly digest: string }

/** Whether a file is its bank's, of a day that has come, and new. */
export const checkBankFile = async (db: Db, ctx: Context, { bank, read }: HandedIn): Promise<Problem | CheckedFile> => {
  if ('problem' in read) return { ...read.problem, field: 'text' }
  const { file } = read
  if (!bank || !isSignedBy(file, bank.fileKey)) return problem('bank-file.forged', 'text')
  if (file.day > ctx.today) return problem('bank-file.in-the-future', 'text')
  const digest = sha256(file.signed)
  const [taken] = await db.select({ id: bankPayments.id }).from(bankPayments).where(eq(bankPayments.fileDigest, digest)).limit(1)
  return taken ? problem('bank-file.taken-before', 'text') : { file, bank, digest }
}
