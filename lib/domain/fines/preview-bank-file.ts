import { z } from 'zod'
import type { CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { query } from '../query'
import { MOST_BANK_BYTES, type BankLine } from './bank-file'
import { decisionOfLine, isKnownSerial, returnReasonOf, type ReturnReason } from './bank-line'
import { checkBankFile, handedIn } from './check-bank-file'

export type BankPreviewLine = BankLine & { readonly outcome: 'settled' | 'known' | ReturnReason }
export type BankPreview =
  | { readonly problem: Problem }
  | { readonly bank: { readonly nameZh: string; readonly nameEn: string }; readonly day: CivilDate; readonly lines: readonly BankPreviewLine[] }

/** What would come of each payment of a bank's file; nothing is written. */
export const previewBankFile = query({
  name: 'fine.preview-bank-file',
  action: 'fine.bank-counter',
  level: 'province',
  input: z.strictObject({ text: z.string().max(MOST_BANK_BYTES, 'bank-file.too-long') }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { text } }): Promise<BankPreview> {
    const handed = await handedIn(db, ctx, text)
    if (handed.place !== ctx.place.code) return { problem: problem('bank-file.forged', 'text') }
    const checked = await checkBankFile(db, ctx, handed)
    if ('code' in checked) return { problem: checked }
    const { file, bank } = checked
    const lines: BankPreviewLine[] = []
    const paid = new Set<string>()
    for (const line of file.lines) {
      const decision = await decisionOfLine(db, line)
      const reason = decision && paid.has(decision.id) ? 'twice' : returnReasonOf(ctx, decision, line, file)
      const isKnown = await isKnownSerial(db, bank.code, line.serial)
      if (decision && reason === null && !isKnown) paid.add(decision.id)
      lines.push({ ...line, outcome: isKnown ? 'known' : (reason ?? 'settled') })
    }
    return { bank: { nameZh: bank.nameZh, nameEn: bank.nameEn }, day: file.day, lines }
  },
})
