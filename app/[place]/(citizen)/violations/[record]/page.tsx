import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { recordRows } from '../../../../violations/record-rows'
import { ActPosition } from '../../../../violations/act-position'
import { actWords } from '../../../../violations/act-words'
import { EvidencePictures } from '../../../../violations/evidence-pictures'
import { ownRecord } from '../own-record'
import { RECORD_TONE } from '../record-frame'

type Props = { params: Promise<{ place: string; record: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations.record'))('title') })

/** Evidence, place, article, fine and points, and two equal ways on (ux.md §2, C01, C05). */
const RecordPage = async ({ params }: Props) => {
  const { place, record: recordId } = await params
  const { record } = await ownRecord(place, recordId)
  const t = await getTranslations('violations.record')
  const all = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  const { view } = record
  const isOpen = view.state === 'open' && !record.isObjectedTo
  return (
    <>
      <BackLink href={`/${place}/violations`}>{all('handle.back')}</BackLink>
      <PageHeading title={actWords(locale, view.act, t('title'))} actions={<StatusTag tone={RECORD_TONE[view.state]}>{all(`state.${view.state}`)}</StatusTag>} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <SummaryList rows={await recordRows(record)} />
        <div className="grid content-start gap-4">
          <EvidencePictures paths={record.pictures.map((id) => `/${place}/violations/${recordId}/pictures/${id}`)} />
          {record.position && <ActPosition position={record.position} road={view.road} />}
        </div>
      </div>
      {record.isObjectedTo && <NoticeBanner tone="info" title={t('objected')} />}
      {isOpen && (
        <section className="mt-8 max-w-[46rem]">
          {view.notSimple && <NoticeBanner tone="warning" title={problemText(locale, view.notSimple)} />}
          <p className="mb-4">{t('ends')}</p>
          <div className="grid gap-gap sm:grid-cols-2">
            <ButtonLink href={`/${place}/violations/handle?record=${recordId}`} tone="secondary" className="w-full justify-center">{t('accept')}</ButtonLink>
            <ButtonLink href={`/${place}/services/object-to-record?subject=${recordId}`} tone="secondary" className="w-full justify-center">{t('object')}</ButtonLink>
          </div>
        </section>
      )}
      {view.state !== 'open' && (record.batch ? <ButtonLink href={`/${place}/violations/decided/${record.batch}`} tone="secondary">{t('decided')}</ButtonLink> : <p className="text-muted">{t('decidedElse')}</p>)}
    </>
  )
}

export default RecordPage
