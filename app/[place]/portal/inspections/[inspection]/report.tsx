import { getLocale, getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import type { InspectionView } from '@/lib/domain/inspections/find-inspection'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate, formatMoment } from '@/lib/messages/format'
import { ITEM_WORDS } from '@/lib/messages/inspection-words'

const DIGEST_SHOWN = 16

/** What was signed, with the digest of it; it stands unless the office does not recognise it. */
export const Report = async ({ inspection }: { inspection: InspectionView }) => {
  const t = await getTranslations('inspections.result')
  const locale = asLocale(await getLocale())
  const { items, results, remark, reportNumber, digest, signedAt, isSignedByMe, validUntil, voidReason, state } = inspection
  const passed = !Object.values(results).includes('fail')
  return (
    <>
      {state === 'void' && <NoticeBanner tone="warning" title={<WithNames>{t('void', { reason: voidReason ?? '' })}</WithNames>} />}
      <Panel title={t('items')} className="[&>dl]:mb-0">
        <SummaryList
          rows={[
            { term: t('verdict'), value: <StatusTag tone={passed ? 'done' : 'refused'}>{t(passed ? 'passed' : 'failed')}</StatusTag> },
            ...items.flatMap((item) => {
              const result = results[item]
              return result ? [{ term: ITEM_WORDS[item][locale], value: t(`item.${result}`) }] : []
            }),
            ...(remark ? [{ term: t('remark'), value: remark }] : []),
            ...(state === 'passed' ? [{ term: t('validUntil'), value: validUntil ? formatDate(locale, validUntil) : t('waits') }] : []),
            { term: t('report'), value: <span className="whole">{reportNumber}</span> },
            ...(signedAt ? [{ term: t('signedAt'), value: formatMoment(locale, signedAt) }] : []),
            { term: t('signedBy'), value: t(isSignedByMe ? 'me' : 'colleague') },
            { term: t('digest'), value: <code className="whole">{digest?.slice(0, DIGEST_SHOWN)}</code> },
          ]}
        />
      </Panel>
    </>
  )
}
