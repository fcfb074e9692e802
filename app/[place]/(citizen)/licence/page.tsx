import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { findOwnLicence } from '@/lib/domain/register/find-own-licence'
import { asLocale } from '@/lib/messages/as-locale'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { OwnLicence } from './own-licence'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.licence'))('title') })

const LicencePage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'licence')
  const t = await getTranslations('citizen.licence')
  const locale = asLocale(await getLocale())
  const home = await getTranslations('citizen.home')
  const answers = await Promise.all((await ownContexts(ctx)).map((home) => findOwnLicence(home, {})))
  const licences = answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []))
  return (
    <>
      <PageHeading title={t('title')} />
      {licences.length === 0 && <EmptyState title={t('empty')} action={<ButtonLink href={`/${place}/help`} tone="secondary">{home('finderAll')}</ButtonLink>}>{t('emptyHint')}</EmptyState>}
      {licences.map((licence) => <OwnLicence key={licence.id} place={place} locale={locale} licence={licence} />)}
    </>
  )
}

export default LicencePage
