import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { listReservations } from '@/lib/domain/vehicles/list-reservations'
import { parsePlateNumber } from '@/lib/policy/identifiers/plate-number'
import { officePage } from '../../office-page'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plates.registration'))('title') })

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

const RegisterPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const asked = await searchParams
  const ctx = await officePage(place, 'vehicles/register')
  const search = one(asked.search).slice(0, 40)
  const found = await listReservations(ctx, { search, page: one(asked.page) || 1 })
  if (!found.ok) notFound()
  const { rows, total, more, page, pages } = found.value
  const done = parsePlateNumber(one(asked.done))
  const t = await getTranslations('plates.registration')
  const path = `/${place}/office/vehicles/register`
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {done.ok && <NoticeBanner tone="success" title={t('confirmed', { number: done.value })}>{t('confirmedNext')}</NoticeBanner>}
      <form method="get" action={path} role="search" className="mb-6 flex flex-wrap items-end gap-gap">
        <label className="grid gap-1">
          <span className="font-semibold">{t('search')}</span>
          <input name="search" defaultValue={search} maxLength={40} autoComplete="off" className="min-h-target w-[22ch] rounded-md border-2 border-edge bg-surface px-3" />
        </label>
        <button type="submit" className={buttonStyle('secondary')}>{t('find')}</button>
      </form>
      <DataTable
        caption={t('caption')}
        rows={rows}
        rowId={({ holdId }) => holdId}
        rowHref={({ holdId }) => `${path}/${holdId}`}
        columns={[
          { id: 'number', header: t('number'), cell: ({ number }) => <PlateNumber>{number}</PlateNumber> },
          { id: 'vin', header: t('vin'), cell: ({ vin }) => <span className="whole">{vin}</span> },
          { id: 'model', header: t('model'), cell: ({ model, colour }) => <RegisteredName>{model} · {colour}</RegisteredName> },
          { id: 'owner', header: t('owner'), cell: ({ ownerMasked }) => <RegisteredName>{ownerMasked}</RegisteredName> },
          { id: 'registerBy', header: t('registerBy'), cell: ({ registerBy }) => registerBy && <CivilDate date={registerBy} /> },
          { id: 'confirmedAt', header: t('confirmedAt'), cell: ({ confirmedAt }) => confirmedAt !== null && <Moment at={confirmedAt} /> },
        ]}
        state={{ search }}
        path={path}
        total={total}
        more={more}
        page={page}
        pages={pages}
        empty={<EmptyState title={t('none')}>{search && t('noneHint')}</EmptyState>}
      />
    </>
  )
}

export default RegisterPage
