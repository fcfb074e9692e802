import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { CivilDate } from '@/components/ui/civil-date'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { findOfficeBan } from '@/lib/domain/bans/office-bans'
import { asLocale } from '@/lib/messages/as-locale'
import { banWords } from '../../../../ban-words'
import { officePage } from '../../office-page'
import { LiftingPanel } from './lifting-panel'

type Props = { params: Promise<{ place: string; ban: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('bans.office'))('one') })

/** One ban that runs, and its lifting by two. */
const OfficeBanPage = async ({ params }: Props) => {
  const { place, ban: banId } = await params
  const ctx = await officePage(place, `bans/${banId}`)
  const found = await findOfficeBan(ctx, { banId })
  const ban = found.ok ? found.value : null
  if (!ban) notFound()
  const t = await getTranslations('bans')
  const office = await getTranslations('bans.office')
  const words = banWords(ban, asLocale(await getLocale()))
  return (
    <>
      <BackLink href={`/${place}/office/bans`}>{office('title')}</BackLink>
      <PageHeading title={words.title} caption={ban.plate === null ? office('person') : t('of', { plate: ban.plate })} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel className="[&>dl]:mb-0">
          <SummaryList
            rows={[
              { term: office('name'), value: <RegisteredName>{ban.name}</RegisteredName> },
              { term: t('effect'), value: words.effect },
              { term: t('reason'), value: words.reason },
              { term: t('from'), value: <CivilDate date={ban.fromOn} /> },
              { term: office('until'), value: <CivilDate date={ban.untilDay} /> },
              { term: t('appeal'), value: <CivilDate date={ban.appealBy} /> },
            ]}
          />
        </Panel>
        <LiftingPanel ctx={ctx} ban={ban} />
      </div>
    </>
  )
}

export default OfficeBanPage
