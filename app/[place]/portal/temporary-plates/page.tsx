import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listOfferedVehicles } from '@/lib/domain/temporary-plates/list-offered-vehicles'
import { listPlates } from '@/lib/domain/temporary-plates/list-plates'
import { textParam, type Params } from '../../../text-param'
import { PlateDone } from '../../../temporary-plates/plate-done'
import { PlateTable } from '../../../temporary-plates/plate-table'
import { portalPage } from '../portal-page'
import { SoldVehicles } from './sold-vehicles'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('temporaryPlates'))('title') })

/** A dealer's temporary plates: sheets left, vehicles waiting, what was issued (VEH-14, VEH-15, ORG-04). */
const TemporaryPlatesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'temporary-plates')
  const t = await getTranslations('temporaryPlates')
  const list = await listPlates(ctx, { page: await textParam(searchParams, 'page') })
  const vehicles = await listOfferedVehicles(ctx, {})
  if (!list.ok || !vehicles.ok) notFound()
  const { isLow, ...stock } = list.value.stock
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PlateDone ctx={ctx} searchParams={searchParams} />
      {isLow && <NoticeBanner tone="warning" title={t('low', { left: stock.left })}>{t('lowHint')}</NoticeBanner>}
      <p className="mb-6 text-lead">{t('stock', stock)}</p>
      <div className="grid gap-6">
        <Panel title={t('vehicles')}><SoldVehicles ctx={ctx} vehicles={vehicles.value} /></Panel>
        <Panel title={t('issued')}><PlateTable list={list.value} path={`/${place}/portal/temporary-plates`} papers={`/${place}/portal/papers`} /></Panel>
      </div>
    </>
  )
}

export default TemporaryPlatesPage
