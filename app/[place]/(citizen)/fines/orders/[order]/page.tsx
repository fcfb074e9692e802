import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { findFinesOrder } from '@/lib/domain/fines/find-fines-order'
import { FinesOrder } from '../../../../../fines/order-view'
import { ownContextIn } from '../../../../../own-contexts'
import { textParam, type Params } from '../../../../../text-param'
import { ownPage } from '../../../own-page'
import { look } from '../../actions'

type Props = { params: Promise<{ place: string; order: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines'))('payTitle') })

const FinesOrderPage = async ({ params, searchParams }: Props) => {
  const { place, order } = await params
  const ctx = await ownPage(place, `fines/orders/${order}`)
  const province = await textParam(searchParams, 'province')
  const found = await findFinesOrder(await ownContextIn(ctx, province), { orderId: order })
  if (!found.ok || !found.value) notFound()
  return <FinesOrder view={found.value} base={`/${place}/fines`} receipts={`/${place}/decisions`} hidden={{ place, orderId: order, ...(province && { province }) }} look={look} />
}

export default FinesOrderPage
