import { getLocale, getTranslations } from 'next-intl/server'
import { StateFilter } from '@/components/table/state-filter'
import { tableHref } from '@/components/table/table-address'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { listOwnViolations, type OwnViolations as Listed } from '@/lib/domain/violations/list-own-violations'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { ownContexts } from '../../../own-contexts'
import { RecordCard } from './record-card'

type Asked = { readonly state: string | undefined; readonly page: string | undefined }
type Props = { ctx: Context; asked: Asked }

const SHOWN = ['open', 'settled'] as const

/** In each province where vehicles of the person are registered; the page turns in all of them. */
const ownLists = async (ctx: Context, asked: Asked): Promise<readonly Listed[]> => {
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnViolations(home, asked)))
  return lists.flatMap((list) => (list.ok ? [list.value] : []))
}

const total = (lists: readonly Listed[], of: (list: Listed) => number): number => lists.reduce((sum, list) => sum + of(list), 0)

export const OwnViolations = async ({ ctx, asked }: Props) => {
  const t = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  const lists = await ownLists(ctx, asked)
  const path = `/${ctx.place.code}/violations`
  const state = SHOWN.find((each) => each === asked.state)
  const rows = lists.flatMap((list) => list.rows).toSorted((a, b) => b.at - a.at)
  const canChoose = rows.some((record) => record.state === 'open' && !record.notSimple)
  const counts = { all: total(lists, (list) => list.counts.all), open: total(lists, (list) => list.counts.open), settled: total(lists, (list) => list.counts.settled) }
  const open = { count: counts.open, fine: formatAmount(locale, total(lists, (list) => list.open.fineFen)), points: total(lists, (list) => list.open.points) }
  return (
    <section aria-labelledby="own" className="mb-10">
      <h2 id="own" className="mb-3 text-h2">{t('own')}</h2>
      {counts.all === 0 ? <EmptyState title={t('ownEmpty')}>{t('ownEmptyHint')}</EmptyState> : (
        <>
          <p className="mb-3"><span className="text-muted">{t('open')}</span>{' '}<strong data-open={open.count}>{t('openSums', open)}</strong></p>
          <StateFilter label={t('filter')} path={path} all={t('filters.all', { count: counts.all })} states={SHOWN.map((value) => ({ value, label: t(`filters.${value}`, { count: counts[value] }) }))} chosen={state} />
          {rows.length === 0 ? <EmptyState title={t('noneOfState')} /> : (
            <form action={`${path}/handle`} method="get">
              {canChoose && <p className="mb-3 text-muted">{t('handleHint')}</p>}
              <ul className="grid gap-6 lg:grid-cols-2">
                {rows.map((record) => <li key={record.id}><RecordCard record={record} locale={locale} href={`${path}/${record.id}`} /></li>)}
              </ul>
              {canChoose && <button type="submit" className={`${buttonStyle('primary')} mt-6`}>{t('handleChosen')}</button>}
            </form>
          )}
          <Pagination page={lists[0]?.page ?? 1} pages={Math.max(1, ...lists.map(({ pages }) => pages))} hrefOf={(page) => tableHref(path, { state }, { page: String(page) })} />
        </>
      )}
    </section>
  )
}
