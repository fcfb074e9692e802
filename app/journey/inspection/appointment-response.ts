import { getLocale, getTranslations } from 'next-intl/server'
import { calendarFile, calendarResponse } from '@/lib/channels/web/calendar-file'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Booking } from '@/lib/domain/inspections/find-booking'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { findCatalogueItem } from '@/lib/services/catalogue'

/** A booking for the own calendar, replaced when it is moved and taken out once it is given up; it names no person and no vehicle. */
export const appointmentResponse = async ({ now }: Context, view: ApplicationView, { station, beginsAt, closesAt }: Booking): Promise<Response> => {
  const t = await getTranslations('citizen.applications')
  const titles = findCatalogueItem(view.service.code)?.titles
  const title = (asLocale(await getLocale()) === 'en' ? titles?.en : titles?.zh) ?? view.service.code
  const file = calendarFile({
    id: view.id, revision: view.revision, writtenAt: now, when: { from: beginsAt, to: closesAt }, title, note: `${t('number', { number: view.number })} · ${station.phone}`,
    place: `${station.name}, ${station.address}`, isCancelled: view.status === 'withdrawn' || view.status === 'returned',
  })
  return calendarResponse(file, view.number)
}
