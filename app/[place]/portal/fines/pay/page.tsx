import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chosenFines } from '../../../../fines/chosen-fines'
import { PayChosen } from '../../../../fines/pay-chosen'
import type { Params } from '../../../../text-param'
import { portalPage } from '../../portal-page'
import { request } from '../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines'))('payTitle') })

const PayBodyFinesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'fines')
  return <PayChosen home={ctx} place={place} base={`/${place}/portal/fines`} ids={await chosenFines(searchParams)} request={request} />
}

export default PayBodyFinesPage
