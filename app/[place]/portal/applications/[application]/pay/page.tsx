import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PayView } from '../../../../../journey/payment/pay-view'
import { textParam, type Params } from '../../../../../text-param'
import { filedApplication } from '../../filed-application'
import { look, request } from './actions'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments'))('title') })

/** A body pays for what it applied for in its own name. */
const FleetPayPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { ctx, view, base } = await filedApplication(place, application, '/pay')
  return <PayView ctx={ctx} place={place} view={view} base={base} isOther={(await textParam(searchParams, 'other')) === '1'} actions={{ request, look }} />
}

export default FleetPayPage
