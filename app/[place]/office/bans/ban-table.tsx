import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { Link } from '@/components/ui/link'
import { RegisteredName } from '@/components/ui/registered-name'
import type { OfficeBan } from '@/lib/domain/bans/office-bans'
import { asLocale } from '@/lib/messages/as-locale'
import { banWords } from '../../../ban-words'

type Props = { place: string; caption: string; bans: readonly OfficeBan[] }

/** Bans that run, each leading to its page. */
export const BanTable = async ({ place, caption, bans }: Props) => {
  const t = await getTranslations('bans')
  const office = await getTranslations('bans.office')
  const locale = asLocale(await getLocale())
  return (
    <DataTable
      caption={caption}
      rows={bans}
      rowId={({ id }) => id}
      columns={[
        { id: 'whose', header: office('whose'), cell: ({ plate, name }) => (plate === null ? <RegisteredName>{name}</RegisteredName> : <span className="whole">{plate}</span>) },
        { id: 'kind', header: office('kind'), cell: (ban) => banWords(ban, locale).title },
        { id: 'reason', header: t('reason'), cell: (ban) => banWords(ban, locale).reason },
        { id: 'until', header: office('until'), cell: ({ untilDay }) => <CivilDate date={untilDay} /> },
        { id: 'lifting', header: office('lifting'), cell: ({ lifting }) => (lifting ? office('waiting') : '—') },
        { id: 'act', header: office('act'), cell: ({ id, plate, name }) => <Link href={`/${place}/office/bans/${id}`}>{office('look')}<span className="sr-only"> {plate ?? name}</span></Link> },
      ]}
      state={{}}
      path={`/${place}/office/bans`}
      total={bans.length}
      page={1}
      pages={1}
    />
  )
}
