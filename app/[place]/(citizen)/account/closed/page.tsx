import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('closedTitle') })

const ClosedPage = async ({ params }: Props) => {
  const { place } = await params
  const t = await getTranslations('accounts.account')
  return (
    <>
      <PageHeading title={t('closedTitle')} lead={t('closedText')} />
      <ButtonLink href={`/${place}`}>{t('home')}</ButtonLink>
    </>
  )
}

export default ClosedPage
