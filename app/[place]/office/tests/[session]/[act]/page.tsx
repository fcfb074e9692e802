import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DateField } from '@/components/form/date-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { formatMoment } from '@/lib/messages/format'
import { sessionWords } from '../../../../../test-booking/session-words'
import { cancel, capacity, move, publish } from '../../actions'
import { officeSession } from '../../office-session'

type Props = { params: Promise<{ place: string; session: string; act: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('title') })

const ACTIONS = { publish, capacity, move, cancel } as const
const isAct = (name: string): name is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, name)

/** Each says what it does to those who booked, and repeats in the button what it acts on (ux.md §4). */
const SessionActPage = async ({ params }: Props) => {
  const { place, session: sessionId, act } = await params
  if (!isAct(act)) notFound()
  const { ctx, session, base } = await officeSession(place, sessionId, `/${act}`)
  const t = await getTranslations('tests.office')
  const all = await getTranslations('tests')
  const common = await getTranslations('common.form')
  const words = await sessionWords()
  const whole = t('whole', { subject: words.subject(session.subject), day: words.day(session.testOn), hours: words.hours(session) })
  const leads = {
    publish: t('publishLead', { time: formatMoment(words.locale, session.closesAt) }),
    capacity: t('capacityLead', { places: session.capacity, given: session.allotted }),
    move: t('moveLead'),
    cancel: t('cancelLead'),
  }
  const reason = <TextField name="reason" label={t('reason')} hint={t('reasonHint')} width="full" />
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading title={t(act)} caption={whole} lead={leads[act]} />
      <FormPage action={ACTIONS[act]} idempotencyKey={newId('key', ctx.machineNow)} submit={`${t(act)} · ${whole}`} tone={act === 'cancel' ? 'danger' : 'primary'}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="sessionId" value={session.id} />
        <input type="hidden" name="revision" value={session.revision} />
        {act === 'capacity' && <TextField name="capacity" label={all('capacity')} defaultValue={String(session.capacity)} width={6} inputMode="numeric" autoComplete="off" />}
        {act === 'move' && (
          <>
            <DateField name="testOn" label={t('testOn')} defaultValue={session.testOn} />
            <TextField name="startTime" label={t('start')} hint={t('timeHint')} defaultValue={session.startTime} width={6} autoComplete="off" />
            <TextField name="endTime" label={t('end')} hint={t('timeHint')} defaultValue={session.endTime} width={6} autoComplete="off" />
          </>
        )}
        {(act === 'move' || act === 'cancel') && reason}
      </FormPage>
    </div>
  )
}

export default SessionActPage
