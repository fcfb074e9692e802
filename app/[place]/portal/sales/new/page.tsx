import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { portalPage } from '../../portal-page'
import { report } from '../actions'
import { SaleFields } from '../sale-fields'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.sale'))('title') })

const NewSalePage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'sales/new')
  const t = await getTranslations('portal.sale')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/sales`}>{common('back')}</BackLink>
      <PageHeading title={t('title')} />
      <FormPage action={report} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <SaleFields ctx={ctx} />
      </FormPage>
    </div>
  )
}

export default NewSalePage
