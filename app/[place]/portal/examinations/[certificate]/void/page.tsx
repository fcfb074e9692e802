import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { findCertificate } from '@/lib/domain/hospitals/list-certificates'
import { newId } from '@/lib/kernel/ids'
import { portalPage } from '../../../portal-page'
import { voidIssued } from '../../actions'

type Props = { params: Promise<{ place: string; certificate: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.examinations'))('voidTitle') })

/** Ends the certificate for good, so the button repeats its number (ux.md §4). */
const VoidPage = async ({ params }: Props) => {
  const { place, certificate: certificateId } = await params
  const ctx = await portalPage(place, `examinations/${certificateId}/void`)
  const found = await findCertificate(ctx, { certificateId })
  const certificate = found.ok ? found.value : null
  if (!certificate) notFound()
  const list = `/${place}/portal/examinations`
  if (certificate.state === 'void') redirect(list)
  const t = await getTranslations('filings.examinations')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={list}>{common('back')}</BackLink>
      <PageHeading title={t('voidTitle')} caption={<span className="whole">{certificate.number}</span>} lead={t('voidLead')} />
      <FormPage action={voidIssued} idempotencyKey={newId('key', ctx.machineNow)} submit={t('voidSubmit', { number: certificate.number })} tone="danger">
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="certificateId" value={certificate.id} />
        <TextField name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
      </FormPage>
    </div>
  )
}

export default VoidPage
