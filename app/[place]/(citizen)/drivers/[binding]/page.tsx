import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { BindingView } from '@/lib/domain/drivers/find-binding'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { ownBinding } from '../own-binding'
import { AnswerPanel } from './answer-panel'
import { WaitingPanel } from './waiting-panel'

type Props = { params: Promise<{ place: string; binding: string }> }

const TONES: Readonly<Record<BindingView['state'], StatusTone>> = { asked: 'waiting', bound: 'done', refused: 'refused', withdrawn: 'neutral', lapsed: 'neutral', ended: 'neutral' }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { place, binding: id } = await params
  return { title: (await getTranslations('drivers'))('one', { plate: (await ownBinding(place, id)).binding.plate }) }
}

/** Where a binding stands, to either side, and what that side can do. */
const BindingPage = async ({ params }: Props) => {
  const { place, binding: id } = await params
  const { home, binding, base } = await ownBinding(place, id)
  const t = await getTranslations('drivers')
  const locale = asLocale(await getLocale())
  const { state, side, plate, driver, bannedUntil, boundOn, endedOn, endedBy } = binding
  const isWaiting = state === 'asked' && home.today <= binding.answerBy
  return (
    <>
      <BackLink href={`/${place}/drivers`}>{t('back')}</BackLink>
      <PageHeading title={t('one', { plate })} caption={<StatusTag tone={TONES[state]}>{isWaiting && side === 'owner' ? t('askedYou') : t(`state.${state}`)}</StatusTag>} />
      {bannedUntil && <NoticeBanner tone="warning" title={t('banned', { date: formatDate(locale, bannedUntil) })}><Link href={`/${place}/bans`}>{t('bansLink')}</Link></NoticeBanner>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel className="[&>dl]:mb-0">
          <SummaryList
            rows={[
              { term: t('vehicle'), value: <><span className="whole">{plate}</span> · <RegisteredName>{binding.model}</RegisteredName></> },
              ...(driver === null ? [] : [{ term: t('driver'), value: <RegisteredName>{driver}</RegisteredName> }]),
              { term: t('askedAt'), value: <Moment at={binding.askedAt} /> },
              ...(boundOn === null ? [] : [{ term: t('state.bound'), value: <CivilDate date={boundOn} /> }]),
              ...(endedOn === null || endedBy === null ? [] : [{ term: t('endedOn'), value: <><CivilDate date={endedOn} /> · {t(`endedBy.${endedBy}`)}</> }]),
            ]}
          />
        </Panel>
        {isWaiting && side === 'owner' && <AnswerPanel place={place} home={home} binding={binding} locale={locale} />}
        {isWaiting && side === 'driver' && <WaitingPanel place={place} home={home} binding={binding} locale={locale} />}
        {state === 'bound' && (
          <Panel title={t(side === 'driver' ? 'ofBound' : 'state.bound')}>
            {side === 'driver' && <p className="mb-4 max-w-text">{t('ofBoundWhat')}</p>}
            <p className="flex flex-wrap gap-gap">
              {side === 'driver' && <ButtonLink href={`/${place}/violations`}>{t('records')}</ButtonLink>}
              <ButtonLink href={`${base}/end`} tone="secondary">{t('end')}</ButtonLink>
            </p>
          </Panel>
        )}
      </div>
    </>
  )
}

export default BindingPage
