import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.recover'))('doneTitle') })

const RecoverDonePage = async ({ params }: Props) => {
  const { place } = await params
  const t = await getTranslations('accounts.recover')
  return (
    <>
      <PageHeading title={t('doneTitle')} lead={t('doneText')} />
      <ButtonLink href={`/${place}/sign-in`}>{t('signIn')}</ButtonLink>
    </>
  )
}

export default RecoverDonePage
