import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import type { Params } from '../../../../text-param'
import { chosenOf, chosenQuery } from '../../../../violations/chosen-query'
import { ownPage } from '../../own-page'
import { checkChosen } from '../chosen'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations.full'))('title') })

/** What follows at twelve points, said before anything is handled (ux.md: a page of its own). */
const TwelvePointsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const records = await chosenOf(searchParams)
  const ctx = await ownPage(place, `violations/twelve-points?${chosenQuery(records)}`)
  const t = await getTranslations('violations.full')
  const driver = records.length > 0 ? (await checkChosen(ctx, records))?.check.driver : null
  return (
    <div className="max-w-[46rem]">
      <BackLink href={`/${place}/violations?state=open`}>{t('choose')}</BackLink>
      <PageHeading title={t('title')} lead={driver ? t('lead', { sum: driver.sum, held: driver.held }) : t('leadPlain')} />
      <div className="mb-8 grid gap-6">
        <Panel title={t('withheld')}>{t('withheldText')}</Panel>
        <Panel title={driver ? t('learn', { days: driver.educationDays }) : t('learnPlain')}>{t('learnText')}</Panel>
        {driver?.isInProbation && <Panel title={t('probation')}>{t('probationText')}</Panel>}
        <Panel title={t('online')}>{t('onlineText')}</Panel>
        <Panel title={t('not')}>{t('notText')}</Panel>
      </div>
      <div className="flex flex-wrap gap-gap">
        <ButtonLink href={`/${place}/help`}>{t('offices')}</ButtonLink>
        <ButtonLink href={`/${place}/violations?state=open`} tone="secondary">{t('choose')}</ButtonLink>
      </div>
    </div>
  )
}

export default TwelvePointsPage
