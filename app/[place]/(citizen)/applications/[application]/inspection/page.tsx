import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SlotPage } from '../../../../../journey/inspection/slot-page'
import { ownApplication } from '../../own-application'
import { answer, removeFile, sendCode, submit } from '../actions'

type Props = {
  params: Promise<{ place: string; application: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.times'))('title') })

const OwnSlotPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { home, view, service, base } = await ownApplication(place, application, '/inspection')
  return <SlotPage ctx={home} place={place} view={view} service={service} base={base} search={searchParams} actions={{ answer, sendCode, submit, removeFile }} />
}

export default OwnSlotPage
