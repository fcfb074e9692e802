import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { OwnDecisions } from '../../../fines/own-decisions'
import { ownContexts } from '../../../own-contexts'
import { textParam, type Params } from '../../../text-param'
import { ownPage } from '../own-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines.decisions'))('title') })

/** C06: one's own decisions on violations and the receipts for what was paid. */
const DecisionsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'decisions')
  const t = await getTranslations('fines')
  return (
    <>
      <PageHeading title={t('decisions.title')} lead={t('decisions.lead')} actions={<ButtonLink href={`/${place}/fines`} tone="secondary">{t('title')}</ButtonLink>} />
      <OwnDecisions homes={await ownContexts(ctx)} page={await textParam(searchParams, 'page')} hrefOf={(page) => `/${place}/decisions?page=${page}`} paperHref={(home, id) => `/${home.place.code}/papers/${id}`} />
    </>
  )
}

export default DecisionsPage
