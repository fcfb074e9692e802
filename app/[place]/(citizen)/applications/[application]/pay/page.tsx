import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PayView } from '../../../../../journey/payment/pay-view'
import { textParam, type Params } from '../../../../../text-param'
import { ownApplication } from '../../own-application'
import { look, request } from './actions'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments'))('title') })

const PayPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { home, view, base } = await ownApplication(place, application, '/pay')
  return <PayView ctx={home} place={place} view={view} base={base} isOther={(await textParam(searchParams, 'other')) === '1'} actions={{ request, look }} />
}

export default PayPage
