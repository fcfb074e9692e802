import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { makeReceipt } from '@/lib/domain/receipts/make-receipt'
import { ReceiptSheet } from '../../../../journey/receipt-sheet'
import { ownApplication } from '../../applications/own-application'

type Props = { params: Promise<{ place: string; application: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.receipt'))('title') })

const ReceiptPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { home, base } = await ownApplication(place, application)
  const made = await makeReceipt(home, { applicationId: application })
  if (!made.ok || !made.value) notFound()
  const t = await getTranslations('citizen.receipt')
  return (
    <>
      <BackLink href={base}>{t('back')}</BackLink>
      <ReceiptSheet receipt={made.value} />
      <p data-noprint className="mt-4"><a href={`/${place}/receipts/${application}/pdf`} download className="inline-flex min-h-target items-center">{t('pdf')}</a></p>
      <p data-noprint className="mt-1 text-muted">{t('print')}</p>
    </>
  )
}

export default ReceiptPage
