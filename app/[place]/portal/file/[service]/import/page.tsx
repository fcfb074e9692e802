import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { asLocale } from '@/lib/messages/as-locale'
import { serviceTitle } from '../../../../(citizen)/service-title'
import { ImportForm } from '../../../import/import-form'
import { portalPage } from '../../../portal-page'
import { listedService } from '../../filed-service'
import { importFilings } from './actions'

type Props = { params: Promise<{ place: string; service: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.filingImport'))('title') })

const TEMPLATES = ['xlsx', 'csv'] as const

/** Many at once from a list: each becomes a draft to which pictures and consent are added. */
const FilingImportPage = async ({ params }: Props) => {
  const { place, service: slug } = await params
  const ctx = await portalPage(place, `file/${slug}/import`)
  const service = listedService(ctx, slug)
  if (!service) notFound()
  const t = await getTranslations('portal.filingImport')
  const words = await getTranslations('portal.import')
  const start = await getTranslations('filings.start')
  const common = await getTranslations('common.form')
  const base = `/${place}/portal/file/${service.slug}`
  return (
    <>
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading title={t('title')} caption={serviceTitle(service.code, asLocale(await getLocale()))} lead={t('lead')} actions={TEMPLATES.map((type) => (
          <a key={type} href={`${base}/import/template?type=${type}`} download className="inline-flex min-h-target items-center">{words(`template.${type}`)}</a>
        ))} />
      <ImportForm
        action={importFilings}
        hidden={{ place, service: service.slug }}
        errorsPath={`${base}/import/errors`}
        words={{
          form: { summary: common('summary'), error: common('error'), titlePrefix: common('titlePrefix'), year: common('year'), month: common('month'), day: common('day'), choose: common('choose') },
          file: words('file'), fileHint: words('fileHint'), preview: words('preview'), previewing: words('previewing'), submitting: t('submitting'), errors: words('errors'), undoing: words('undoing'),
          heads: [words('line'), start('name'), start('number'), words('result')],
        }}
      />
    </>
  )
}

export default FilingImportPage
