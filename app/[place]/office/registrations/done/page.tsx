import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { isId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../text-param'
import { windowPage } from '../window-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const OUTCOMES = { new: 'doneNew', upgraded: 'doneUpgraded', organisation: 'doneOrganisation' } as const
const NEXT = { new: 'doneNewNext', upgraded: 'doneUpgradedNext', organisation: 'doneOrganisationNext' } as const
const isOutcome = (text: string | undefined): text is keyof typeof OUTCOMES => text !== undefined && Object.hasOwn(OUTCOMES, text)

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.registrations'))('title') })

const DonePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  await windowPage(place, 'registrations/done')
  const t = await getTranslations('accounts.registrations')
  const outcome = await textParam(searchParams, 'outcome')
  const id = (await textParam(searchParams, 'id')) ?? ''
  return (
    <>
      <PageHeading title={t('title')} lead={isId('acc', id) || isId('org', id) ? t('number2', { id }) : undefined} />
      {isOutcome(outcome) && <NoticeBanner tone="success" title={t(OUTCOMES[outcome])}>{t(NEXT[outcome])}</NoticeBanner>}
      <p className="flex flex-wrap gap-gap">
        {outcome !== 'organisation' && <ButtonLink href={`/${place}/office/people`}>{t('serve')}</ButtonLink>}
        <ButtonLink href={`/${place}/office/registrations`} tone="secondary">{t('another')}</ButtonLink>
      </p>
    </>
  )
}

export default DonePage
