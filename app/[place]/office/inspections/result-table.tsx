import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import type { OfficeResult } from '@/lib/domain/inspections/office-results'

type Props = { place: string; caption: string; results: readonly OfficeResult[] }

/** Results of stations, each leading to its page, with why it is or would be void. */
export const ResultTable = async ({ place, caption, results }: Props) => {
  const t = await getTranslations('inspections.office')
  return (
    <DataTable<OfficeResult>
      caption={caption}
      rows={results}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/${place}/office/inspections/${id}`}
      columns={[
        { id: 'report', header: t('report'), cell: ({ reportNumber }) => <span className="whitespace-nowrap">{reportNumber}</span> },
        { id: 'plate', header: t('plate'), cell: ({ plate }) => <PlateNumber>{plate}</PlateNumber> },
        { id: 'station', header: t('station'), cell: ({ station }) => <RegisteredName>{station}</RegisteredName> },
        { id: 'testedOn', header: t('testedOn'), cell: ({ testedOn }) => <CivilDate date={testedOn} /> },
        { id: 'reason', header: t('reason'), cell: ({ voiding, voidReason }) => <RegisteredName>{voiding?.reason ?? voidReason}</RegisteredName> },
      ]}
      state={{}}
      path={`/${place}/office/inspections`}
      total={results.length}
      page={1}
      pages={1}
    />
  )
}
