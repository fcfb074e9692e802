import { getLocale, getTranslations } from 'next-intl/server'
import type { StatusTone } from '@/components/ui/status-tag'
import type { BookingState, BookingView } from '@/lib/domain/exams/booking-view'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate, formatMoment } from '@/lib/messages/format'

const TONES: Readonly<Record<BookingState | 'ranking', StatusTone>> = {
  accepted: 'waiting', ranking: 'waiting', allotted: 'done', 'not-allotted': 'refused', cancelled: 'neutral', 'window-cancelled': 'neutral',
  passed: 'done', failed: 'refused', absent: 'refused', 'session-cancelled': 'attention', void: 'neutral', 'result-void': 'refused',
}

export type BookingStatus = { readonly tone: StatusTone; readonly word: string; readonly next: string }

/** Where a booking stands in the person's own words, and what comes next (ux.md §1.5). */
export const bookingStatus = async ({ state, isOpen, closesAt, given }: Pick<BookingView, 'state' | 'isOpen' | 'closesAt' | 'given'>): Promise<BookingStatus> => {
  const status = await getTranslations('tests.status')
  const next = await getTranslations('tests.next')
  const locale = asLocale(await getLocale())
  const name = state === 'accepted' && !isOpen ? 'ranking' : state
  const time = name === 'allotted' && given ? `${formatDate(locale, given.testOn)} ${given.startTime}` : formatMoment(locale, closesAt)
  return { tone: TONES[name], word: status(name), next: next(name, { time }) }
}
