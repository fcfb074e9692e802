import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { makeReceipt } from '@/lib/domain/receipts/make-receipt'
import { ReceiptSheet } from '../../../../journey/receipt-sheet'
import { filedApplication } from '../../applications/filed-application'

type Props = { params: Promise<{ place: string; application: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.receipt'))('title') })

/** Proof of what a body applied for in its own name. */
const FleetReceiptPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { ctx, base } = await filedApplication(place, application)
  const made = await makeReceipt(ctx, { applicationId: application })
  if (!made.ok || !made.value) notFound()
  const t = await getTranslations('citizen.receipt')
  return (
    <>
      <BackLink href={base}>{t('back')}</BackLink>
      <ReceiptSheet receipt={made.value} />
      <p data-noprint className="mt-4 text-muted">{t('print')}</p>
    </>
  )
}

export default FleetReceiptPage
