'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { previewBankFile, type BankPreviewLine } from '@/lib/domain/fines/preview-bank-file'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { importPreview } from '../import-preview'

export type BankPreviewRow = { readonly line: number; readonly serial: string; readonly number: string; readonly amount: string; readonly outcome: string }

export const preview = importPreview<BankPreviewRow>(async (ctx, text) => {
  const found = await previewBankFile(ctx, { text })
  if (!found.ok) return found.problems
  if ('problem' in found.value) return [found.value.problem]
  const { bank, day, lines } = found.value
  const locale = asLocale(await getLocale())
  const t = await getTranslations('payments.bank')
  const said = (outcome: BankPreviewLine['outcome']): string => (outcome === 'settled' || outcome === 'known' ? t(`outcome.${outcome}`) : t('outcome.return', { reason: t(`why.${outcome}`) }))
  const settled = lines.filter(({ outcome }) => outcome === 'settled').length
  const known = lines.filter(({ outcome }) => outcome === 'known').length
  return {
    payload: text, title: t('preview', { bank: locale === 'en' ? bank.nameEn : bank.nameZh, day: formatDate(locale, day) }),
    summary: t('summary', { count: lines.length, settled, known, back: lines.length - settled - known }),
    rows: lines.map(({ line, serial, number, amountFen, outcome }) => ({ line, serial, number, amount: formatAmount(locale, amountFen), outcome: said(outcome) })),
  }
})
