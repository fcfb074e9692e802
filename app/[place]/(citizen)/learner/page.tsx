import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { listOwnLearners, type OwnLearner } from '@/lib/domain/learners/list-own-learners'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.learner'))('title') })

const LearnerPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'learner')
  const t = await getTranslations('citizen.learner')
  const locale = asLocale(await getLocale())
  const homes = await ownContexts(ctx)
  const lists = await Promise.all(homes.map(async (home) => {
    const found = await listOwnLearners(home, {})
    return (found.ok ? found.value : []).map((learner) => ({ learner, at: home.place.code }))
  }))
  const certified = ({ number, validFrom, validTo, isValid }: NonNullable<OwnLearner['certificate']>) => [
    { term: t('number'), value: <span className="whole">{number}</span> },
    { term: t('valid'), value: t('to', { from: formatDate(locale, validFrom), to: formatDate(locale, validTo) }) },
    { term: t('state'), value: <StatusTag tone={isValid ? 'done' : 'neutral'}>{t(isValid ? 'good' : 'over')}</StatusTag> },
  ]
  const certificate = ({ learner, at }: { learner: OwnLearner; at: string }) => (
    <li key={learner.id}>
      <Panel title={t(`document.${learner.document}`)} className="max-w-[48rem]">
        <SummaryList
          rows={[
            { term: t('class'), value: <strong className="whole">{learner.licenceClass}</strong> },
            ...(learner.certificate ? certified(learner.certificate) : [{ term: t('state'), value: t('afterFirstTest') }]),
          ]}
        />
        {learner.paperId && <p className="mt-4"><ButtonLink href={`/${at}/papers/${learner.paperId}`}>{t('download')}</ButtonLink></p>}
      </Panel>
    </li>
  )
  const all = lists.flat()
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {all.length === 0 ? <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState> : <ul className="grid gap-6">{all.map(certificate)}</ul>}
    </>
  )
}

export default LearnerPage
