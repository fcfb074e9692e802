import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LineTable } from '@/components/table/line-table'
import { BackLink } from '@/components/ui/back-link'
import { RegisteredName } from '@/components/ui/registered-name'
import { CAPTURE_HEADINGS } from '@/lib/domain/captures/capture-columns'
import { findFile, type FileLine } from '@/lib/domain/captures/list-capture-files'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'
import { problemText } from '@/lib/messages/problem-text'
import { textParam, type Params } from '../../../../../text-param'
import { officePage } from '../../../office-page'
import { ViolationFrame } from '../../violation-frame'
import { FileActs } from './file-acts'

type Props = { params: Promise<{ place: string; file: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.files'))('title') })

/** One file: line by line before it is taken in, how far it is while it is, and what is left to accept. */
const FilePage = async ({ params, searchParams }: Props) => {
  const { place, file: fileId } = await params
  const ctx = await officePage(place, `violations/files/${fileId}`)
  const found = await findFile(ctx, { fileId })
  if (!found.ok || !found.value) notFound()
  const { file, waiting, content } = found.value
  const t = await getTranslations('captures.files')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const columns = Object.entries(CAPTURE_HEADINGS).map(([field, heading]) => ({ field, heading: heading[locale] }))
  const heads = [t('line'), ...columns.map(({ heading }) => heading), t('verdict')]
  const headingOf = (wanted: string | undefined) => columns.find(({ field }) => field === wanted)?.heading
  const fault = ({ problems }: FileLine) =>
    problems.map((each) => <span key={`${each.field}${each.code}`} className="block text-error">{[headingOf(each.field), problemText(locale, each)].filter(Boolean).join(locale === 'en' ? ': ' : '：')}</span>)
  const rowsOf = (lines: readonly FileLine[]) => lines.map((each) => ({
    line: each.line,
    cells: [...columns.map(({ field }, i) => <RegisteredName key={field}>{each.cells[i] ?? ''}</RegisteredName>), <span key="verdict">{each.problems.length ? fault(each) : t('good')}</span>],
  }))
  return (
    <ViolationFrame place={place} tab="files" title={t('of', { uploaded: formatMoment(locale, file.uploadedAt) })} lead={t(`states.${file.state}`)} done={await textParam(searchParams, 'done')}>
      <BackLink href={`/${place}/office/violations/files`}>{common('back')}</BackLink>
      <FileActs ctx={ctx} file={file} waiting={waiting} />
      {content && file.faulty > 0 && (
        <section className="mt-6" aria-labelledby="faults">
          <h2 id="faults" className="mb-2 text-h2">{t('faults', { count: file.faulty, shown: content.faults.length })}</h2>
          <LineTable caption={t('faults', { count: file.faulty, shown: content.faults.length })} heads={heads} rows={rowsOf(content.faults)} />
        </section>
      )}
      {content && file.faulty === 0 && (
        <section className="mt-6" aria-labelledby="first">
          <h2 id="first" className="mb-2 text-h2">{t('first')}</h2>
          <LineTable caption={t('first')} heads={heads} rows={rowsOf(content.first)} />
        </section>
      )}
    </ViolationFrame>
  )
}

export default FilePage
