import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CheckView } from '../../../../../journey/check-view'
import { ownApplication } from '../../own-application'
import { answer, removeFile, sendCode, submit } from '../actions'

type Props = { params: Promise<{ place: string; application: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.check'))('title') })

const CheckPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { home, view, service, base } = await ownApplication(place, application, '/check')
  if (!view.editable) redirect(base)
  if (view.next !== 'check') redirect(`${base}/${view.next}`)
  return <CheckView ctx={home} place={place} view={view} service={service} base={base} actions={{ answer, sendCode, submit, removeFile }} />
}

export default CheckPage
