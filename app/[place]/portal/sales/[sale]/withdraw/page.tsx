import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { findSale } from '@/lib/domain/sales/list-sales'
import { newId } from '@/lib/kernel/ids'
import { portalPage } from '../../../portal-page'
import { withdraw } from '../../actions'

type Props = { params: Promise<{ place: string; sale: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.sale'))('withdrawTitle') })

/** Ends the report for good, so the button repeats its number (ux.md §4). */
const WithdrawSalePage = async ({ params }: Props) => {
  const { place, sale: saleId } = await params
  const ctx = await portalPage(place, `sales/${saleId}/withdraw`)
  const found = await findSale(ctx, { saleId })
  const sale = found.ok ? found.value : null
  if (!sale) notFound()
  const t = await getTranslations('portal.sale')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/sales`}>{common('back')}</BackLink>
      <PageHeading title={t('withdrawTitle')} caption={`${sale.receiptNumber} · ${sale.vin}`} lead={t('withdrawLead')} />
      {sale.state === 'accepted' ? (
        <FormPage action={withdraw} idempotencyKey={newId('key', ctx.machineNow)} submit={t('withdraw', { receipt: sale.receiptNumber })} tone="danger">
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="saleId" value={sale.id} />
          <input type="hidden" name="version" value={sale.version} />
          <TextField name="reason" label={t('withdrawReason')} rows={2} />
        </FormPage>
      ) : (
        <NoticeBanner tone="info" title={t('closed')} />
      )}
    </div>
  )
}

export default WithdrawSalePage
