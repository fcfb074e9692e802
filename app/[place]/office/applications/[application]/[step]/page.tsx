import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { asLocale } from '@/lib/messages/as-locale'
import { StepView } from '../../../../../journey/step-view'
import { officeApplication } from '../../office-application'
import { answer, sendCode, submit } from '../actions'

type Props = {
  params: Promise<{ place: string; application: string; step: string }>
  searchParams: Promise<{ from?: string; code?: string }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { place, application, step } = await params
  const { service } = await officeApplication(place, application, `/${step}`)
  return { title: service.messages[asLocale(await getLocale())].steps[step]?.title }
}

/** What the office enters for a person at the counter: the same questions. */
const OfficeStepPage = async ({ params, searchParams }: Props) => {
  const { place, application, step: id } = await params
  const { from, code } = await searchParams
  const { ctx, view, service, base } = await officeApplication(place, application, `/${id}`)
  const step = service.steps.find((each) => each.id === id)
  if (!step) notFound()
  if (!view.editable) redirect(base)
  const reached = view.next === 'check' ? view.path.length - 1 : view.path.indexOf(view.next)
  const at = view.path.indexOf(id)
  if (at < 0 || at > reached) redirect(`${base}/${view.next}`)
  return (
    <StepView
      ctx={ctx}
      place={place}
      view={view}
      service={service}
      base={base}
      step={step}
      fromCheck={from === 'check'}
      {...(code && /^\d{13}$/.test(code) && { codeUntil: Number(code) })}
      actions={{ answer, sendCode, submit }}
    />
  )
}

export default OfficeStepPage
