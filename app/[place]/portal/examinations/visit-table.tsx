import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { RegisteredName } from '@/components/ui/registered-name'
import type { BookedVisit } from '@/lib/domain/hospitals/list-certificates'
import { asLocale } from '@/lib/messages/as-locale'
import { HALF_WORDS } from '@/lib/messages/examination-words'

export const VisitTable = async ({ place, visits }: { place: string; visits: readonly BookedVisit[] }) => {
  const t = await getTranslations('filings.examinations')
  const locale = asLocale(await getLocale())
  return (
    <DataTable
      caption={t('visitsCaption')}
      rows={visits}
      rowId={({ id }) => id}
      columns={[
        { id: 'day', header: t('day'), cell: ({ day }) => <CivilDate date={day} /> },
        { id: 'half', header: t('half'), cell: ({ half }) => HALF_WORDS[half][locale] },
        { id: 'person', header: t('person'), cell: ({ personMasked }) => <RegisteredName>{personMasked}</RegisteredName> },
      ]}
      state={{}}
      path={`/${place}/portal/examinations`}
      total={visits.length}
      page={1}
      pages={1}
      empty={<p className="text-muted">{t('visitsNone')}</p>}
    />
  )
}
