import { getLocale, getTranslations } from 'next-intl/server'
import type { BookingView } from '@/lib/domain/exams/booking-view'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'

/** By what somebody is sorted, with the time that counts (EXM-17). */
export const queueWords = async ({ at, reason }: BookingView['queue']): Promise<string> =>
  (await getTranslations('tests.queue'))(reason, { time: formatMoment(asLocale(await getLocale()), at, true) })
