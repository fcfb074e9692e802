import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import type { FineView } from '@/lib/domain/fines/fine-view'
import type { Locale } from '@/lib/kernel/locale'
import { formatAmount } from '@/lib/messages/format'

/** What a fine comes to today and until when, and tomorrow once it is late (VIO-18). */
export const FineDue = ({ fine: { totalFen, fineFen, surchargeFen, payBy, daysLate, tomorrowFen }, locale }: { fine: FineView; locale: Locale }) => {
  const t = useTranslations('fines')
  const late = surchargeFen === 0 ? null : t('parts', { fine: formatAmount(locale, fineFen), surcharge: formatAmount(locale, surchargeFen), days: daysLate })
  return (
    <div className="text-end max-sm:w-full max-sm:ps-9 max-sm:text-start [&_p]:mt-0">
      <p><strong className="text-h3"><Amount fen={totalFen} /></strong></p>
      <p className={`text-small ${daysLate > 0 ? 'font-semibold text-error' : 'text-muted'}`}>{t(daysLate > 0 ? 'wasDue' : 'payBy')} <CivilDate date={payBy} /></p>
      {late && <p className="text-small text-muted">{late}</p>}
      {tomorrowFen !== totalFen && <p className="text-small text-muted">{t('tomorrow', { amount: formatAmount(locale, tomorrowFen) })}</p>}
      {surchargeFen > 0 && tomorrowFen === totalFen && <p className="text-small text-muted">{t('capped')}</p>}
    </div>
  )
}
