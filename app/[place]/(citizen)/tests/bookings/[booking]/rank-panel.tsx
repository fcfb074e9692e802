import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { WithNames } from '@/components/ui/with-names'
import { PROOF_PATHS } from '@/lib/domain/exams/plan-choices'
import type { BookingView, WishView } from '@/lib/domain/exams/booking-view'
import { queueWords } from '../../../../../test-booking/queue-words'
import { sessionWords } from '../../../../../test-booking/session-words'

/** The wishes, the own rank in each, and why (ux.md §2: ranked, not raced). */
export const RankPanel = async ({ place, booking }: { place: string; booking: BookingView }) => {
  const t = await getTranslations('tests.booking')
  const flow = await getTranslations('tests.flow')
  const mine = await getTranslations('tests.mine')
  const queue = await getTranslations('tests.queue')
  const words = await sessionWords()
  const isWaiting = booking.isOpen
  const rankOf = ({ rank, session }: WishView): string => {
    if (rank === null) return isWaiting ? t('rankLater') : ''
    return t(isWaiting ? 'rankNow' : 'rankThen', { rank, places: session.capacity })
  }
  const ranked = booking.wishes.find(({ session }) => session.stage === 'ranked')
  return (
    <Panel title={t('wishes')}>
      <ol className="divide-y divide-line">
        {booking.wishes.map((wish) => (
          <li key={wish.session.id} className="py-3 first:pt-0">
            <p className="text-small text-muted">{flow(`wish.${wish.preference === 1 ? '1' : wish.preference === 2 ? '2' : '3'}`)}</p>
            <p className="mt-0 font-semibold">
              <Link href={`/${place}/tests/sessions/${wish.session.id}`}>{words.day(wish.session.testOn)} <span className="whole">{words.hours(wish.session)}</span></Link>
            </p>
            <p className="mt-0">{words.name(wish.session.site)}{wish.session.vehicle && <> · <WithNames>{words.vehicle(wish.session.vehicle)}</WithNames></>}</p>
            <p className="mt-0 font-semibold tabular" data-rank={wish.rank ?? undefined}>{rankOf(wish)}</p>
          </li>
        ))}
      </ol>
      <p className="mt-3 border-t border-line pt-3"><span className="font-semibold">{mine('queue')}: </span>{await queueWords(booking.queue)}</p>
      <p className="mt-1 text-small text-muted">{queue('earlier')} {isWaiting && t('rankMoves')}</p>
      {ranked && <p className="mt-2 text-small text-muted">{t('pseudonym')} <code className="whole">{booking.id}</code></p>}
      <ul className="mt-1">
        {ranked && <li><Link href={`/${place}/tests/sessions/${ranked.session.id}`} className="inline-flex min-h-target items-center">{t('proof')}</Link></li>}
        <li><a href={PROOF_PATHS.rule} className="inline-flex min-h-target items-center">{t('rule')}</a></li>
      </ul>
    </Panel>
  )
}
