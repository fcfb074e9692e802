import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SlotPage } from '../../../../../journey/inspection/slot-page'
import { filedApplication } from '../../filed-application'
import { answer, removeFile, sendCode, submit } from '../actions'

type Props = {
  params: Promise<{ place: string; application: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.times'))('title') })

/** A body chooses for a vehicle of its own. */
const FleetSlotPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { ctx, view, service, base } = await filedApplication(place, application, '/inspection')
  return <SlotPage ctx={ctx} place={place} view={view} service={service} base={base} search={searchParams} actions={{ answer, sendCode, submit, removeFile }} />
}

export default FleetSlotPage
