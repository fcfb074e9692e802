import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listSales } from '@/lib/domain/sales/list-sales'
import { listPlates } from '@/lib/domain/temporary-plates/list-plates'
import { HospitalWork } from './hospital-work'
import { OtherWork } from './other-work'
import { portalPage } from './portal-page'
import { SchoolWork } from './school-work'
import { WorkFigures } from './work-figures'
import { SaleTable } from './sales/sale-table'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.home'))('title') })

/** Home is the work list: what was accepted, what was corrected; the figures are links (ux.md §3). */
const PortalHome = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place)
  const t = await getTranslations('portal.home')
  const found = await listSales(ctx, {})
  const corrected = await listSales(ctx, { state: 'corrected' })
  if (!found.ok || !corrected.ok) return <><PageHeading title={t('title')} /><HospitalWork ctx={ctx} /><SchoolWork ctx={ctx} /><OtherWork ctx={ctx} /></>
  const plates = await listPlates(ctx, {})
  const sales = `/${place}/portal/sales`
  const figures = [
    { label: t('today'), count: found.value.acceptedToday, href: `${sales}?state=accepted` },
    { label: t('total'), count: found.value.total, more: found.value.more, href: sales },
    { label: t('corrected'), count: corrected.value.total, more: corrected.value.more, href: `${sales}?state=corrected` },
    ...(plates.ok ? [{ label: t('sheets'), count: plates.value.stock.left, href: `/${place}/portal/temporary-plates` }] : []),
  ]
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<><ButtonLink href={`${sales}/new`}>{t('report')}</ButtonLink><ButtonLink href={`${sales}/import`} tone="secondary">{t('import')}</ButtonLink></>}
      />
      <WorkFigures figures={figures} />
      <Panel title={t('latest')}>
        {found.value.total === 0
          ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          : <SaleTable place={place} list={found.value} state={{}} />}
      </Panel>
    </>
  )
}

export default PortalHome
