import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { WithNames } from '@/components/ui/with-names'
import type { OwnVoidResult } from '@/lib/domain/inspections/list-void-results'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

/** A result of this vehicle that is not recognised, with its reason (ORG-05). */
export const VoidNote = async ({ result }: { result: OwnVoidResult | null }) => {
  if (!result) return null
  const t = await getTranslations('inspections.own')
  const { testedOn, station, reportNumber, reason } = result
  return (
    <NoticeBanner tone="warning" title={<WithNames>{t('void', { day: formatDate(asLocale(await getLocale()), testedOn), station })}</WithNames>}>
      <p><WithNames>{t('voidWhy', { report: reportNumber, reason })}</WithNames></p>
    </NoticeBanner>
  )
}
