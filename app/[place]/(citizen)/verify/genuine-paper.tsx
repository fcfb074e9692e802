import { getLocale, getTranslations } from 'next-intl/server'
import { CivilDate } from '@/components/ui/civil-date'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { SummaryList } from '@/components/ui/summary-list'
import type { Verified } from '@/lib/domain/papers/verify-proof'
import { findPlace } from '@/lib/domain/system-context'
import { asLocale } from '@/lib/messages/as-locale'
import { PAPER_FRAME, PAPER_TITLES } from '@/lib/messages/issued-paper-words'

type Props = { paper: Extract<Verified, { kind: 'paper' }> }

const TONE = { good: 'success', expired: 'warning', revoked: 'error' } as const

/** What it is and whether it is still good; whom it is about stands on the paper alone. */
export const GenuinePaper = async ({ paper }: Props) => {
  const t = await getTranslations('citizen.verify')
  const locale = asLocale(await getLocale())
  const place = await findPlace(paper.place)
  return (
    <>
      <NoticeBanner tone={TONE[paper.state]} title={t(`paper.${paper.state}`)}>{t('paper.what')}</NoticeBanner>
      <SummaryList
        rows={[
          { term: t('paper.kind'), value: <strong>{PAPER_TITLES[paper.paper][locale]}</strong> },
          { term: PAPER_FRAME.number[locale], value: <span className="whole">{paper.number}</span> },
          { term: t('place'), value: locale === 'en' ? place?.officeNameEn : place?.officeNameZh },
          { term: PAPER_FRAME.issuedOn[locale], value: <CivilDate date={paper.issuedOn} /> },
          { term: PAPER_FRAME.validUntil[locale], value: paper.validUntil ? <CivilDate date={paper.validUntil} /> : PAPER_FRAME.unlimited[locale] },
          ...(paper.revokedOn ? [{ term: PAPER_FRAME.revoked[locale], value: <CivilDate date={paper.revokedOn} /> }] : []),
          { term: PAPER_FRAME.check[locale], value: <code className="whole">{paper.digest}</code> },
        ]}
      />
    </>
  )
}
