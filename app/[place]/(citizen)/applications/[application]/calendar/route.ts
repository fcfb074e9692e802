import { getLocale, getTranslations } from 'next-intl/server'
import { calendarFile, calendarResponse } from '@/lib/channels/web/calendar-file'
import { contextFor } from '@/lib/auth/contexts'
import { asLocale } from '@/lib/messages/as-locale'
import { appointmentOf } from '../../../../../journey/inspection/appointment-of'
import { appointmentResponse } from '../../../../../journey/inspection/appointment-response'
import { serviceTitle } from '../../../service-title'
import { chosenHold } from '../../chosen-hold'
import { deadlineOf } from '../../deadline-of'
import { nextWords } from '../../next-words'
import { ownApplication } from '../../own-application'

type Scope = { params: Promise<{ place: string; application: string }> }

/** The booked time or the deadline of one's own application for the own calendar; nobody else's is there (B4). It names no person, number or car. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, application } = await params
  const ctx = await contextFor('citizen', place)
  if (ctx?.actor.kind !== 'citizen') return new Response(null, { status: 404 })
  const { home, view, service } = await ownApplication(place, application)
  const appointment = await appointmentOf(home, view, service)
  if (appointment && view.status !== 'completed') return appointmentResponse(home, view, appointment)
  const hold = await chosenHold(home, service, view.id)
  const awaited = { registerBy: hold?.registerBy ?? null, appointment }
  const day = deadlineOf(view, hold?.registerBy ?? null)
  if (!day) return new Response(null, { status: 404 })
  const t = await getTranslations('citizen')
  const file = calendarFile({
    id: view.id,
    revision: view.revision,
    when: { day },
    writtenAt: home.now,
    title: `${serviceTitle(service.code, asLocale(await getLocale()))} · ${await nextWords(view, awaited)}`,
    note: t('applications.number', { number: view.number }),
  })
  return calendarResponse(file, view.number)
}
