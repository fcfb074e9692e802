import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import { findSale } from '@/lib/domain/sales/list-sales'
import { newId } from '@/lib/kernel/ids'
import { portalPage } from '../../../portal-page'
import { correct } from '../../actions'
import { SaleFields } from '../../sale-fields'

type Props = { params: Promise<{ place: string; sale: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.sales'))('correct') })

const CorrectSalePage = async ({ params }: Props) => {
  const { place, sale: saleId } = await params
  const ctx = await portalPage(place, `sales/${saleId}/correct`)
  const found = await findSale(ctx, { saleId })
  const before = found.ok ? found.value : null
  if (!before) notFound()
  const t = await getTranslations('portal.sale')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/sales`}>{common('back')}</BackLink>
      <PageHeading title={t('correctTitle', { receipt: before.receiptNumber })} lead={<WithNames>{t('correctLead', { buyer: before.buyerMasked })}</WithNames>} />
      {before.state === 'accepted' ? (
        <>
          <FormPage action={correct} idempotencyKey={newId('key', ctx.machineNow)} submit={t('correct')}>
            <input type="hidden" name="place" value={place} />
            <input type="hidden" name="saleId" value={before.id} />
            <input type="hidden" name="version" value={before.version} />
            <SaleFields ctx={ctx} before={before} />
            <TextField name="reason" label={t('reason')} rows={2} />
          </FormPage>
          <p className="mt-8"><Link href={`/${place}/portal/sales/${before.id}/withdraw`}>{t('withdrawTitle')}</Link></p>
        </>
      ) : (
        <NoticeBanner tone="info" title={t('closed')} />
      )}
    </div>
  )
}

export default CorrectSalePage
