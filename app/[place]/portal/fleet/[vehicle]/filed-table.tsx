import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { StatusTag } from '@/components/ui/status-tag'
import type { FleetVehicleView } from '@/lib/domain/register/find-fleet-vehicle'
import { asLocale } from '@/lib/messages/as-locale'
import { serviceTitle } from '../../../(citizen)/service-title'
import { STATUS_TONE } from '../../../(citizen)/applications/status-tone'

type Props = { place: string; applications: FleetVehicleView['applications'] }

/** What was applied for with one vehicle, the newest first. */
export const FiledTable = async ({ place, applications }: Props) => {
  const t = await getTranslations('portal.fleetVehicle')
  const status = await getTranslations('citizen.status')
  const locale = asLocale(await getLocale())
  if (applications.length === 0) return <EmptyState title={t('noneFiled')} />
  const root = `/${place}/portal/applications`
  return (
    <DataTable
      caption={t('filed')}
      rows={applications}
      rowId={({ id }) => id}
      columns={[
        { id: 'number', header: t('number'), cell: ({ id, number }) => <Link href={`${root}/${id}`} className="whole">{number}</Link> },
        { id: 'service', header: t('service'), cell: ({ code }) => serviceTitle(code, locale) },
        {
          id: 'status', header: t('status'),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-4">
              <StatusTag tone={STATUS_TONE[row.status]}>{status(row.status)}</StatusTag>
              {row.payBy !== null && <Link href={`${root}/${row.id}/pay`}>{t('pay')}</Link>}
            </span>
          ),
        },
        { id: 'since', header: t('since'), cell: ({ since }) => <Moment at={since} /> },
      ]}
      state={{}}
      path={`/${place}/portal/fleet`}
      total={applications.length}
      page={1}
      pages={1}
    />
  )
}
