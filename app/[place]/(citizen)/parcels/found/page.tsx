import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { findAskedParcels, type FoundParcel } from '@/lib/domain/delivery/look-up-parcels'
import { ParcelWay } from '../../../../journey/parcel-way'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('delivery'))('found') })

const Found = async ({ parcels }: { parcels: readonly FoundParcel[] }) => {
  const t = await getTranslations('delivery')
  return (
    <ul className="mb-8 grid gap-6 lg:grid-cols-2">
      {parcels.map((parcel) => (
        <li key={parcel.since}>
          <Panel title={t('parcel')} aside={<span className="text-small text-muted">{t('since')}<Moment at={parcel.since} /></span>} className="h-full">
            <ParcelWay {...parcel} />
          </Panel>
        </li>
      ))}
    </ul>
  )
}

/** The same page whether a factor is wrong or nothing is on its way (DLV-05). */
const FoundPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('delivery')
  const found = await findAskedParcels(ctx, { token: (await textParam(searchParams, 'token')) ?? '' })
  const parcels = found.ok ? found.value : null
  const again = <ButtonLink href={`/${place}/parcels`} tone="secondary">{t('again')}</ButtonLink>
  return (
    <>
      <BackLink href={`/${place}/parcels`}>{t('title')}</BackLink>
      <PageHeading title={t('found')} />
      {parcels === null && <EmptyState title={t('over')} action={again}>{t('overHint')}</EmptyState>}
      {parcels?.length === 0 && <EmptyState title={t('foundNone')} action={again}>{t('foundNoneHint')}</EmptyState>}
      {parcels !== null && parcels.length > 0 && <><Found parcels={parcels} />{again}</>}
    </>
  )
}

export default FoundPage
