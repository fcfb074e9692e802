import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { SummaryList } from '@/components/ui/summary-list'
import type { Verified } from '@/lib/domain/papers/verify-proof'
import { findPlace } from '@/lib/domain/system-context'
import { sessionWords } from '../../../test-booking/session-words'
import { serviceTitle } from '../service-title'

type Props = { receipt: Extract<Verified, { kind: 'test' }> }

export const GenuineTest = async ({ receipt }: Props) => {
  const t = await getTranslations('citizen.verify')
  const words = await getTranslations('citizen.receipt')
  const status = await getTranslations('tests.status')
  const { locale, subject, name } = await sessionWords()
  const place = await findPlace(receipt.place)
  const now = receipt.isCurrent === null ? 'elsewhere' : receipt.isCurrent ? 'current' : 'changed'
  return (
    <>
      <NoticeBanner tone="success" title={t('good')}>{t('goodWhat')}</NoticeBanner>
      <SummaryList
        rows={[
          { term: words('number'), value: <strong className="whole">{receipt.number}</strong> },
          { term: words('service'), value: `${serviceTitle('A01', locale)} · ${subject(receipt.subject)}` },
          { term: words('status'), value: `${status(receipt.state)} — ${t(now)}` },
          { term: t('place'), value: place && name(place) },
          { term: words('issued'), value: <Moment at={receipt.madeAt} /> },
          { term: words('log'), value: <code className="whole">{receipt.auditHead}</code> },
        ]}
      />
    </>
  )
}
