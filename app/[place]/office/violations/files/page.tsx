import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { buttonStyle } from '@/components/ui/button-style'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Panel } from '@/components/ui/panel'
import { listCaptureFiles } from '@/lib/domain/captures/list-capture-files'
import { problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { formatCount } from '@/lib/messages/format'
import { hasProblemText, problemText } from '@/lib/messages/problem-text'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../../text-param'
import { officePage } from '../../office-page'
import { ViolationFrame } from '../violation-frame'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.files'))('title') })

/** What a refused upload says in the address: a code of ours with short facts, or nothing. */
const wrongOf = async (searchParams: Params): Promise<string | null> => {
  const { wrong, ...facts } = await searchParams
  const locale = asLocale(await getLocale())
  if (typeof wrong !== 'string' || !hasProblemText(locale, wrong)) return null
  return problemText(locale, problem(wrong, undefined, Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (typeof value === 'string' && value.length <= 80 ? [[name, value]] : [])))))
}

/** Files of records: sent, looked at, taken in, accepted. */
const FilesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'violations/files')
  const found = await listCaptureFiles(ctx, { page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('captures.files')
  const wrong = await wrongOf(searchParams)
  const { rows, total, more, page, pages } = found.value
  const path = `/${place}/office/violations/files`
  const mayUpload = may(ctx.actor, 'violation.upload', { province: ctx.place.province, place })
  return (
    <ViolationFrame place={place} tab="files" title={t('title')} lead={t('lead')} done={await textParam(searchParams, 'done')} actions={mayUpload && <a href={`${path}/template`} download className="inline-flex min-h-target items-center">{t('template')}</a>}>
      {wrong && <NoticeBanner tone="error" title={t('wrong')}>{wrong}</NoticeBanner>}
      {mayUpload && (
        <Panel className="mb-6">
          <form method="post" action={`${path}/upload`} encType="multipart/form-data" className="flex flex-wrap items-end gap-gap">
            <div className="min-w-0 max-w-full">
              <label htmlFor="file" className="block font-semibold">{t('file')}</label>
              <p id="file-hint" className="mb-1 text-small text-muted">{t('fileHint')}</p>
              <input id="file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="file-hint" className="min-h-target w-full" />
            </div>
            <button type="submit" className={buttonStyle('primary')}>{t('upload')}</button>
          </form>
        </Panel>
      )}
      <DataTable
        caption={t('caption')}
        rows={rows}
        rowId={({ id }) => id}
        rowHref={({ id }) => `${path}/${id}`}
        columns={[
          { id: 'uploadedAt', header: t('uploaded'), cell: ({ uploadedAt }) => <Moment at={uploadedAt} /> },
          { id: 'lines', header: t('lines'), align: 'end', cell: ({ lines }) => formatCount(lines) },
          { id: 'faulty', header: t('faulty'), align: 'end', cell: ({ faulty }) => formatCount(faulty) },
          { id: 'state', header: t('state'), cell: ({ state }) => t(`states.${state}`) },
        ]}
        state={{}}
        path={path}
        total={total}
        more={more}
        page={page}
        pages={pages}
        empty={<p className="text-muted">{t('none')}</p>}
      />
    </ViolationFrame>
  )
}

export default FilesPage
