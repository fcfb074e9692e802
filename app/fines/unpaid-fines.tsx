import { getLocale, getTranslations } from 'next-intl/server'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { listUnpaidFines, type UnpaidFines as Listed } from '@/lib/domain/fines/list-own-fines'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { FineDue } from './fine-due'
import { FineWords } from './fine-words'

type Home = { readonly home: Context; readonly fines: Listed }

const listsOf = async (homes: readonly Context[]): Promise<readonly Home[]> => {
  const lists = await Promise.all(homes.map(async (home) => ({ home, found: await listUnpaidFines(home, {}) })))
  return lists.flatMap(({ home, found }) => (found.ok && found.value.length ? [{ home, fines: found.value }] : []))
}

/** All that is to be paid, all chosen, and one button a province: an order is of one (C02). */
export const UnpaidFines = async ({ homes, base }: { homes: readonly Context[]; base: string }) => {
  const t = await getTranslations('fines')
  const locale = asLocale(await getLocale())
  const lists = await listsOf(homes)
  if (lists.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  return lists.map(({ home, fines }) => {
    const total = fines.reduce((sum, { totalFen }) => sum + totalFen, 0)
    return (
      <form key={home.place.province} action={`${base}/pay`} method="get" className="mb-8">
        <input type="hidden" name="province" value={home.place.province} />
        <p className="mb-3" data-unpaid={fines.length}>{t.rich('sum', { count: fines.length, amount: formatAmount(locale, total), strong: (words) => <strong>{words}</strong> })}</p>
        <ul className="divide-y divide-line border-y border-line">
          {fines.map((fine) => (
            <li key={fine.id} className="py-3">
              <label className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <span className="flex min-w-0 items-start gap-3">
                  <input type="checkbox" name="fine" value={fine.id} defaultChecked className="mt-1 size-[1.4em] shrink-0" />
                  <FineWords fine={fine} locale={locale} />
                </span>
                <FineDue fine={fine} locale={locale} />
              </label>
            </li>
          ))}
        </ul>
        <button type="submit" className={`${buttonStyle('primary')} mt-6`}>{t('payChosen')}</button>
      </form>
    )
  })
}
