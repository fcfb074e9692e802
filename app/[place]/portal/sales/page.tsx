import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { notFound } from 'next/navigation'
import { tableHref } from '@/components/table/table-address'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { findSale, listSales } from '@/lib/domain/sales/list-sales'
import { textParam, type Params } from '../../../text-param'
import { portalPage } from '../portal-page'
import { SaleTable } from './sale-table'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.sales'))('title') })

const STATES = ['accepted', 'corrected', 'withdrawn'] as const

const SalesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'sales')
  const t = await getTranslations('portal.sales')
  const home = await getTranslations('portal.home')
  const path = `/${place}/portal/sales`
  const [state, sort, direction, page, done] = [
    await textParam(searchParams, 'state'), await textParam(searchParams, 'sort'), await textParam(searchParams, 'direction'),
    await textParam(searchParams, 'page'), await textParam(searchParams, 'done'),
  ]
  const found = await listSales(ctx, { state, direction, page })
  if (!found.ok) notFound()
  const asked = await textParam(searchParams, 'withdrawn')
  const gone = asked ? await findSale(ctx, { saleId: asked }) : null
  const withdrawn = gone?.ok && gone.value?.state === 'withdrawn' ? gone.value.receiptNumber : undefined
  const fresh = done ? await findSale(ctx, { saleId: done }) : null
  const receipt = fresh?.ok ? fresh.value?.receiptNumber : undefined
  const doubtful = (await textParam(searchParams, 'doubt')) === '1'
  const address = { state, sort, direction }
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={<><ButtonLink href={`${path}/new`}>{home('report')}</ButtonLink><ButtonLink href={`${path}/import`} tone="secondary">{home('import')}</ButtonLink></>}
      />
      {receipt && <NoticeBanner tone={doubtful ? 'warning' : 'success'} title={t('accepted', { receipt })}>{doubtful && t('doubt')}</NoticeBanner>}
      {withdrawn && <NoticeBanner tone="success" title={t('withdrawnDone', { receipt: withdrawn })} />}
      <nav aria-label={t('filter')} className="mb-4">
        <ul className="flex flex-wrap gap-4">
          {[undefined, ...STATES].map((each) => (
            <li key={each ?? 'all'}>
              <Link href={tableHref(path, address, { state: each })} aria-current={each === state ? 'page' : undefined} className="inline-flex min-h-target items-center aria-[current]:font-bold">
                {each ? t(`states.${each}`) : t('all')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SaleTable place={place} list={found.value} state={address} />
    </>
  )
}

export default SalesPage
