import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormPage } from '@/components/form/form-page'
import type { FormAction } from '@/components/form/form-state'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { Steps } from '@/components/ui/steps'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import type { SessionView } from '@/lib/domain/exams/session-view'
import { formatMoment } from '@/lib/messages/format'
import { flowBack } from './booking-flow'
import { answersBefore, flowHref, type Flow } from './flow'
import { sessionWords } from './session-words'

type Props = {
  base: string
  home: string
  title: string
  subject: SessionView['subject']
  licenceClass: string
  flow: Flow
  action: FormAction
  idempotencyKey: string
  submit: string
  /** Whose booking it is, as hidden fields, and what this face asks besides. */
  children: ReactNode
}

const CHANGED = ['first', 'second', 'third'] as const

/** What will be booked and what it means, above the button that is named for its act (ux.md §2). */
export const BookingCheck = async ({ base, home, title, subject, licenceClass, flow, action, idempotencyKey, submit, children }: Props) => {
  const t = await getTranslations('tests.flow')
  const all = await getTranslations('tests')
  const common = await getTranslations('common.form')
  const words = await sessionWords()
  const wish = (index: number) => t(`wish.${index === 0 ? '1' : index === 1 ? '2' : '3'}`)
  const time = formatMoment(words.locale, flow.wishes[0]?.closesAt ?? 0)
  return (
    <div className="max-w-[46rem]">
      <BackLink href={flowBack(base, flow, home)}>{common('back')}</BackLink>
      <PageHeading title={t('check')} caption={title} />
      <Steps step={flow.step} of={flow.of} />
      <div className="mt-6">
        <SummaryList
          rows={[
            { term: all('subject'), value: `${words.subject(subject)} · ${words.content(subject)}` },
            { term: all('class'), value: licenceClass },
            ...flow.wishes.map((session, index) => ({
              term: wish(index),
              value: <>{words.day(session.testOn)} <span className="whole">{words.hours(session)}</span><br />{words.name(session.site)}{session.vehicle && <> · <WithNames>{words.vehicle(session.vehicle)}</WithNames></>}</>,
              changeHref: flowHref(base, answersBefore(flow.answers, CHANGED[index] ?? 'first')),
            })),
          ]}
        />
        <Panel title={t('rules')} tone="sunken" className="mb-6">
          <ul className="list-disc ps-[1.3em]">
            <li>{t('fair', { time })}</li>
            <li>{t('until')}</li>
            <li>{t('absent')}</li>
            <li>{t('resit')}</li>
          </ul>
        </Panel>
        <FormPage action={action} idempotencyKey={idempotencyKey} submit={submit}>
          {flow.wishes.map(({ id }, index) => <input key={id} type="hidden" name={`session${index + 1}`} value={id} />)}
          {children}
        </FormPage>
      </div>
    </div>
  )
}
