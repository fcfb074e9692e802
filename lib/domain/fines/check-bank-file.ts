import { eq } from '@/db/conditions'
import { bankKeys, bankPayments, banks } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import { civilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isSignedBy } from '@/lib/kernel/signed'
import { readBankFile, type BankFile } from './bank-file'
import type { BankKeyRow } from './bank-key-rows'

export type BankRow = typeof banks.$inferSelect
/** A file with the bank that is to have signed it; a file that names none belongs to the place where it is handed in, and is refused there. */
export type HandedIn = { readonly place: string; readonly bank: BankRow | null; readonly keys: readonly BankKeyRow[]; readonly read: ReturnType<typeof readBankFile> }

export const handedIn = async (db: Db, ctx: Context, text: string): Promise<HandedIn> => {
  const read = readBankFile(text.replaceAll('\r\n', '\n'))
  const [bank] = 'file' in read ? await db.select().from(banks).where(eq(banks.code, read.file.bank)) : []
  const keys = bank ? await db.select().from(bankKeys).where(eq(bankKeys.bank, bank.code)) : []
  return { place: bank?.place ?? ctx.place.code, bank: bank ?? null, keys, read }
}

export type CheckedFile = { readonly file: BankFile; readonly bank: BankRow; readonly digest: string }

/** Whether a file is its bank's, of a day that has come, and new. B7: whoever registered its key could have signed it, so somebody else takes it in. */
export const checkBankFile = async (db: Db, ctx: Context, { bank, keys, read }: HandedIn): Promise<Problem | CheckedFile> => {
  if ('problem' in read) return { ...read.problem, field: 'text' }
  const { file } = read
  const signer = keys.find(({ publicKey }) => isSignedBy(file, publicKey))
  if (!bank || !signer) return problem('bank-file.forged', 'text')
  if (signer.revokedAt !== null) return problem('bank-file.key-revoked', 'text', { on: civilDate(signer.revokedAt) })
  if (signer.addedBy === actorId(ctx.actor)) return problem('bank-file.own-key', 'text')
  if (file.day > ctx.today) return problem('bank-file.in-the-future', 'text')
  const digest = sha256(file.signed)
  const [taken] = await db.select({ id: bankPayments.id }).from(bankPayments).where(eq(bankPayments.fileDigest, digest)).limit(1)
  return taken ? problem('bank-file.taken-before', 'text') : { file, bank, digest }
}
