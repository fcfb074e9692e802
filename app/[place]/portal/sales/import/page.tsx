import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { buyerDocuments } from '@/lib/domain/sales/sale-input'
import { may } from '@/lib/policy/permissions'
import { portalPage } from '../../portal-page'
import { ImportForm } from '../../import/import-form'
import { importSales } from './actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.import'))('title') })

const TEMPLATES = ['xlsx', 'csv'] as const

const ImportPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'sales/import')
  if (!may(ctx.actor, 'sale.report', { province: ctx.place.province, place })) notFound()
  const t = await getTranslations('portal.import')
  const sales = await getTranslations('portal.sales')
  const common = await getTranslations('common.form')
  const documents = await getTranslations('accounts.document')
  return (
    <>
      <BackLink href={`/${place}/portal/sales`}>{common('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} actions={TEMPLATES.map((type) => (
          <a key={type} href={`/${place}/portal/sales/import/template?type=${type}`} download className="inline-flex min-h-target items-center">{t(`template.${type}`)}</a>
        ))} />
      <ImportForm
        action={importSales}
        hidden={{ place }}
        errorsPath={`/${place}/portal/sales/import/errors`}
        words={{
          form: { summary: common('summary'), error: common('error'), titlePrefix: common('titlePrefix'), year: common('year'), month: common('month'), day: common('day'), choose: common('choose') },
          file: t('file'), fileHint: t('fileHint'), preview: t('preview'), previewing: t('previewing'), submitting: t('submitting'), errors: t('errors'), undoing: t('undoing'),
          heads: [t('line'), t('key'), sales('vin'), sales('buyer'), sales('invoiceNumber'), t('result')],
        }}
      />
      <details className="mt-8">
        <summary className="inline-flex min-h-target items-center text-link underline">{t('codes')}</summary>
        <dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-6 tabular">
          {buyerDocuments(ctx).map((kind) => <div key={kind} className="contents"><dt lang="en">{kind}</dt><dd>{documents(kind)}</dd></div>)}
        </dl>
      </details>
    </>
  )
}

export default ImportPage
