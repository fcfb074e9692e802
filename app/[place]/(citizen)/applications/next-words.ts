import { getLocale, getTranslations } from 'next-intl/server'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Booking } from '@/lib/domain/inspections/find-booking'
import type { CivilDate } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

/** What is waited for besides the status: a last day to register, a time that was booked. */
export type Awaited = { readonly registerBy: CivilDate | null; readonly appointment: Booking | null }

/** Who acts next; a chosen number says the act and its last day itself (PLT-11), a booking its time and place, one that was called off that it is chosen anew (ORG-08). */
export const nextWords = async ({ status, events }: Pick<ApplicationView, 'status' | 'events'>, { registerBy, appointment }: Awaited): Promise<string> => {
  const t = await getTranslations('citizen')
  const locale = asLocale(await getLocale())
  if (status === 'returned' && events.at(-1)?.transition === 'call-off') return t('application.calledOff')
  if (appointment && status === 'approved') {
    const { day, startsAt, station } = appointment
    const booked = await getTranslations('inspections.booking')
    return booked('next', { day: formatDate(locale, day), time: startsAt, station: station.name })
  }
  return status === 'approved' && registerBy !== null ? t('application.registerBy', { date: formatDate(locale, registerBy) }) : t(`next.${status}`)
}
