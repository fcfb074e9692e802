import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chosenFines } from '../../../../fines/chosen-fines'
import { PayChosen } from '../../../../fines/pay-chosen'
import { ownContextIn } from '../../../../own-contexts'
import { textParam, type Params } from '../../../../text-param'
import { ownPage } from '../../own-page'
import { request } from '../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines'))('payTitle') })

const PayFinesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'fines')
  const home = await ownContextIn(ctx, await textParam(searchParams, 'province'))
  return <PayChosen home={home} place={place} base={`/${place}/fines`} ids={await chosenFines(searchParams)} request={request} />
}

export default PayFinesPage
