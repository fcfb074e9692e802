import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { listSites } from '@/lib/domain/exams/list-sites'
import { formatDate } from '@/lib/messages/format'
import { bookingStatus } from '../../../../../test-booking/booking-status'
import { sessionWords } from '../../../../../test-booking/session-words'
import { OfficeList } from '../../../help/office-list'
import { ownBooking } from '../../own-booking'
import { RankPanel } from './rank-panel'
import { WherePanel } from './where-panel'

type Props = { params: Promise<{ place: string; booking: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { place, booking: id } = await params
  const { booking } = await ownBooking(place, id)
  return { title: `${(await getTranslations('tests.booking'))('title', { subject: (await sessionWords()).subject(booking.subject) })} ${booking.number}` }
}

/** Confirmation and status in one: an address that stays valid (ux.md §2). */
const BookingPage = async ({ params }: Props) => {
  const { place, booking: id } = await params
  const { home, booking, base } = await ownBooking(place, id)
  const t = await getTranslations('tests.booking')
  const words = await sessionWords()
  const status = await bookingStatus(booking)
  const sites = await listSites(home, {})
  const { given, offer, result, lastWindowDay } = booking
  const isLive = booking.state === 'accepted' || booking.state === 'allotted'
  const mayCancel = booking.isOpen || (booking.state === 'allotted' && booking.wasMoved)
  return (
    <>
      <BackLink href={`/${place}/tests`}>{t('back')}</BackLink>
      <PageHeading title={t('title', { subject: words.subject(booking.subject) })} caption={<>{booking.licenceClass} · {words.content(booking.subject)}</>} />
      {offer && <NoticeBanner tone="info" title={t('offer')}><p><ButtonLink href={`${base}/offer`}>{(await getTranslations('tests.mine'))('answer')}</ButtonLink></p></NoticeBanner>}
      {booking.wasMoved && isLive && given?.reason && <NoticeBanner tone="warning" title={t('moved', { reason: given.reason })}>{t('movedWhat')}</NoticeBanner>}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Panel>
            <p className="text-small text-muted">{t('number')}</p>
            <p className="mt-0 text-display font-bold whole">{booking.number}</p>
            <p className="mt-1 text-small text-muted">{t('numberHint')}</p>
            <p className="mt-5 border-t border-line pt-5"><StatusTag tone={status.tone}>{status.word}</StatusTag></p>
            <p className="mt-2 max-w-text font-semibold">{status.next}</p>
            <p className="mt-2 text-muted">{t('since')} <Moment at={booking.submittedAt} />{booking.isOpen && <> · {t('told')}</>}</p>
            {result?.firstScore !== null && result && (
              <p className="mt-2">{t('scores')}: {t('score', { first: result.firstScore ?? 0 })}{result.secondScore !== null && <>, {t('resit', { second: result.secondScore })}</>} · <CivilDate date={result.takenOn} /></p>
            )}
          </Panel>
          {booking.state === 'allotted' && given && <WherePanel session={given} sites={sites.ok ? sites.value : []} />}
          <RankPanel place={place} booking={booking} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Panel title={t('can')}>
            <ul className="grid gap-gap">
              {booking.state === 'allotted' && <li><ButtonLink href={`/${place}/test-fees`} tone="secondary">{(await getTranslations('tests.fees'))('title')}</ButtonLink></li>}
              {booking.isOpen && <li><ButtonLink href={`${base}/change`} tone="secondary">{t('change')}</ButtonLink></li>}
              {mayCancel && <li><ButtonLink href={`${base}/cancel`} tone="secondary">{t('cancel')}</ButtonLink></li>}
              {!isLive && booking.state !== 'passed' && <li><ButtonLink href={`/${place}/tests`}>{t('again')}</ButtonLink></li>}
              <li><a href={`${base}/receipt`} download className="inline-flex min-h-target items-center">{t('receipt')}</a></li>
              <li><a href={`${base}/calendar`} download className="inline-flex min-h-target items-center">{t(isLive ? 'calendar' : 'calendarOut')}</a></li>
            </ul>
          </Panel>
          {booking.state === 'allotted' && !mayCancel && lastWindowDay && (
            <Panel title={t('window')} tone="sunken">
              <p className="mb-3">{t('windowWhat', { date: formatDate(words.locale, lastWindowDay) })}</p>
              <OfficeList ctx={home} most={3} />
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}

export default BookingPage
