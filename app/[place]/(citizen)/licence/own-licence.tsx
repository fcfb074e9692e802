import { useTranslations } from 'next-intl'
import { CivilDate } from '@/components/ui/civil-date'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { LicenceStanding } from '@/lib/engine/standing'
import type { CivilDate as Day } from '@/lib/kernel/clock'
import type { Locale } from '@/lib/kernel/locale'
import { licenceStatusText } from '@/lib/messages/fact-words'
import { formatDate } from '@/lib/messages/format'
import { RecordServices } from '../record-services'

type Licence = {
  readonly fileNumber: string
  readonly classes: string
  readonly firstIssuedOn: Day
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly points: number
  /** Printed on it. */
  readonly address: string | null
  readonly contactPhone: string | null
  readonly standing: LicenceStanding
  readonly openItems: readonly string[]
  readonly documents: readonly { readonly serial: number; readonly issuedOn: Day; readonly voidedOn: Day | null }[]
}

type Props = { place: string; locale: Locale; licence: Licence }

/** What is due and what is put off, one line each; nothing where nothing is. */
const useDuties = (locale: Locale, { due, deferred, certificate, classes }: LicenceStanding) => {
  const t = useTranslations('citizen.licence')
  const day = (of: Day) => formatDate(locale, of)
  const said = (dueOn: Day | null, until: Day | undefined) => [...(dueOn ? [t('dueBy', { day: day(dueOn) })] : []), ...(until ? [t('deferredTo', { day: day(until) })] : [])]
  const isFit = classes.every((name) => certificate?.fitFor.includes(name))
  const examined = certificate ? [t(isFit ? 'examined' : 'unfit', { day: day(certificate.examinedOn) })] : []
  return [
    { term: t('renewal'), parts: said(null, deferred.renewal?.untilDay) },
    { term: t('review'), parts: said(due.review, deferred.review?.untilDay) },
    { term: t('certificate'), parts: [...examined, ...said(due.certificate, deferred.certificate?.untilDay)] },
  ].filter(({ parts }) => parts.length > 0).map(({ term, parts }) => ({ term, value: parts.join(locale === 'en' ? '; ' : '；') }))
}

const Documents = ({ locale, documents }: Pick<Licence, 'documents'> & { locale: Locale }) => {
  const t = useTranslations('citizen.licence')
  return (
    <section className="my-6">
      <h2 className="text-h3">{t('documents')}</h2>
      <p className="text-muted">{t('documentsLead')}</p>
      <ul>
        {documents.map(({ serial, issuedOn, voidedOn }) => (
          <li key={serial} className="flex flex-wrap items-center gap-3 py-2">
            {t('document', { serial: String(serial), day: formatDate(locale, issuedOn) })}
            <StatusTag tone={voidedOn ? 'neutral' : 'done'}>{voidedOn ? t('void', { day: formatDate(locale, voidedOn) }) : t('good')}</StatusTag>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One licence as the register has it on this day, with all that can be done with it. */
export const OwnLicence = ({ place, locale, licence }: Props) => {
  const t = useTranslations('citizen.licence')
  const { standing, validFrom, validTo } = licence
  const term = t('to', { from: formatDate(locale, validFrom), to: validTo ? formatDate(locale, validTo) : t('longTerm') })
  return (
    <Panel className="max-w-[48rem]">
      <p className="mb-4 flex flex-wrap items-baseline gap-3">
        <span className="text-muted">{t('classes')}</span>
        <span className="text-display font-bold whole">{licence.classes}</span>
      </p>
      <SummaryList
        rows={[
          { term: t('status'), value: <StatusTag tone={standing.status === 'A' ? 'done' : 'attention'}>{licenceStatusText(locale, standing.status)}</StatusTag> },
          { term: t('fileNumber'), value: <span className="whole">{licence.fileNumber}</span> },
          { term: t('first'), value: <CivilDate date={licence.firstIssuedOn} /> },
          { term: t('valid'), value: term },
          { term: t('points'), value: t('pointsOf', { points: String(licence.points) }) },
          ...useDuties(locale, standing),
          { term: t('address'), value: <RegisteredName>{licence.address ?? t('none')}</RegisteredName> },
          { term: t('contact'), value: <span className="whole">{licence.contactPhone ?? t('none')}</span> },
        ]}
      />
      {licence.documents.length > 1 && <Documents locale={locale} documents={licence.documents} />}
      <RecordServices place={place} subject="licence" locale={locale} open={licence.openItems} />
    </Panel>
  )
}
