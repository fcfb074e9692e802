import { getLocale, getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import type { HandlingCheck } from '@/lib/domain/violations/check-handling'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { actWords } from './act-words'

/** The chosen records in their order, numbered as a refusal names them. */
export const ChosenList = async ({ check }: { check: HandlingCheck }) => {
  const t = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  return (
    <ol className="mb-6 divide-y divide-line border-y border-line">
      {check.records.map((record, index) => (
        <li key={record.id} className="flex gap-4 py-3">
          <span className="tabular text-muted" aria-hidden="true">{index + 1}</span>
          <div className="min-w-0 grow">
            <p className="font-semibold">{actWords(locale, record.act, t('title'))}</p>
            <p className="text-small text-muted"><PlateNumber>{record.plate}</PlateNumber> · <Moment at={record.at} /> · <RegisteredName>{record.road}</RegisteredName></p>
          </div>
          <p className="shrink-0 text-end"><Amount fen={record.fineFen} /><br />{t('pointsOf', { points: record.points })}</p>
        </li>
      ))}
    </ol>
  )
}

/** What accepting comes to: fines, points before and after, the last day to pay. */
export const handlingSums = async ({ fineFen, points, payBy, driver }: HandlingCheck) => {
  const t = await getTranslations('violations.handle')
  const words = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  return [
    { term: t('fines'), value: fineFen === 0 ? words('warning') : formatAmount(locale, fineFen) },
    { term: t('points'), value: words('pointsOf', { points }) },
    ...(driver ? [
      { term: t('held'), value: words('pointsOf', { points: driver.held }) },
      { term: t('after'), value: t('pointsOfFull', { points: driver.sum, full: driver.full }) },
      { term: t('cycleEnd'), value: formatDate(locale, driver.cycleEnd) },
    ] : []),
    ...(fineFen === 0 ? [] : [{ term: t('payBy'), value: `${formatDate(locale, payBy)} · ${t('payByHint')}` }]),
  ]
}
