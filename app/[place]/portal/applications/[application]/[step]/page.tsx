import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { asLocale } from '@/lib/messages/as-locale'
import { StepPage, type StepSearch } from '../../../../../journey/step-page'
import { filedApplication } from '../../filed-application'
import { EntryHelp } from '../../../entry-help'
import { answer, removeFile, sendCode, submit } from '../actions'

type Props = {
  params: Promise<{ place: string; application: string; step: string }>
  searchParams: Promise<StepSearch>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { place, application, step } = await params
  const { service } = await filedApplication(place, application, `/${step}`)
  return { title: service.messages[asLocale(await getLocale())].steps[step]?.title }
}

/** What a body answers for a person: the same questions. */
const PortalStepPage = async ({ params, searchParams }: Props) => {
  const { place, application, step: id } = await params
  const { ctx, view, service, base } = await filedApplication(place, application, `/${id}`)
  return <StepPage ctx={ctx} place={place} view={view} service={service} base={base} id={id} search={await searchParams} help={<EntryHelp />} actions={{ answer, sendCode, submit, removeFile }} />
}

export default PortalStepPage
