'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { previewBankFile, type BankPreviewLine } from '@/lib/domain/fines/preview-bank-file'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { problemText } from '@/lib/messages/problem-text'
import { freshImport, type ImportState } from '../import-state'

export type BankPreviewRow = { readonly line: number; readonly serial: string; readonly number: string; readonly amount: string; readonly outcome: string }
type State = ImportState<BankPreviewRow>

const refused = async (text: string, problems: readonly Problem[]): Promise<State> => {
  const locale = asLocale(await getLocale())
  return { ...freshImport, text, problems: problems.map((each) => ({ ...(each.field && { field: each.field }), text: problemText(locale, each) })) }
}

const looked = async (place: string, text: string): Promise<State> => {
  const ctx = await contextFor('office', place)
  if (!ctx) return refused(text, [problem('not-found')])
  const found = await previewBankFile(ctx, { text })
  if (!found.ok) return refused(text, found.problems)
  if ('problem' in found.value) return refused(text, [found.value.problem])
  const { bank, day, lines } = found.value
  const locale = asLocale(await getLocale())
  const t = await getTranslations('payments.bank')
  const said = (outcome: BankPreviewLine['outcome']): string => (outcome === 'settled' || outcome === 'known' ? t(`outcome.${outcome}`) : t('outcome.return', { reason: t(`why.${outcome}`) }))
  const settled = lines.filter(({ outcome }) => outcome === 'settled').length
  const known = lines.filter(({ outcome }) => outcome === 'known').length
  return {
    problems: [], text, payload: text, title: t('preview', { bank: locale === 'en' ? bank.nameEn : bank.nameZh, day: formatDate(locale, day) }),
    summary: t('summary', { count: lines.length, settled, known, back: lines.length - settled - known }),
    rows: lines.map(({ line, serial, number, amountFen, outcome }) => ({ line, serial, number, amount: formatAmount(locale, amountFen), outcome: said(outcome) })),
  }
}

/** Shown payment by payment before anything is entered; what is entered goes through the one command. */
export const preview = async (_state: State, form: FormData): Promise<State> => {
  const text = String(form.get('text') ?? '')
  if (!(await isSameOrigin())) return refused(text, [problem('request.foreign-origin')])
  try {
    return await looked(String(form.get('place') ?? ''), text)
  } catch (fault) {
    const reference = newId('err', machineNow())
    log.error({ reference, fault: faultOf(fault) }, 'a preview failed')
    return refused(text, [problem('fault', undefined, { reference })])
  }
}
