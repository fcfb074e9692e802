import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { findFinesOrder } from '@/lib/domain/fines/find-fines-order'
import { FinesOrder } from '../../../../../fines/order-view'
import { portalPage } from '../../../portal-page'
import { look } from '../../actions'

type Props = { params: Promise<{ place: string; order: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines'))('payTitle') })

const BodyFinesOrderPage = async ({ params }: Props) => {
  const { place, order } = await params
  const found = await findFinesOrder(await portalPage(place, `fines/orders/${order}`), { orderId: order })
  if (!found.ok || !found.value) notFound()
  const base = `/${place}/portal/fines`
  return <FinesOrder view={found.value} base={base} receipts={base} hidden={{ place, orderId: order }} look={look} />
}

export default BodyFinesOrderPage
