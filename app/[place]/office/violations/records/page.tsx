import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { DataTable } from '@/components/table/data-table'
import { Amount } from '@/components/ui/amount'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { listRecordsOfPlate } from '@/lib/domain/violations/find-office-record'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { textParam, type Params } from '../../../../text-param'
import { actWords } from '../../../../violations/act-words'
import { officePage } from '../../office-page'
import { findPlate } from '../actions'
import { ViolationFrame } from '../violation-frame'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.records'))('title') })

/** Records of one plate, for the window; which one never stands in the address (E5). */
const RecordsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'violations/records')
  const token = await textParam(searchParams, 'about')
  const found = token ? await listRecordsOfPlate(ctx, { token }) : null
  if (found && !found.ok) notFound()
  const t = await getTranslations('captures')
  const locale = asLocale(await getLocale())
  const path = `/${place}/office/violations`
  return (
    <ViolationFrame place={place} tab="records" title={t('records.title')} lead={t('records.lead')} done={await textParam(searchParams, 'done')}>
      <div className="mb-8 max-w-[30rem]">
        <FormPage action={findPlate} values={{ plate: found?.value?.plate ?? '' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('records.find')}>
          <input type="hidden" name="place" value={place} />
          <TextField name="plate" label={t('plate')} hint={t('records.plateHint')} width={18} autoComplete="off" />
        </FormPage>
      </div>
      {found?.value && (
        <DataTable
          caption={t('records.caption')}
          rows={found.value.rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => `${path}/${id}`}
          columns={[
            { id: 'at', header: t('at'), cell: ({ at }) => <Moment at={at} /> },
            { id: 'act', header: t('act'), cell: ({ act }) => actWords(locale, act, '—') },
            { id: 'road', header: t('road'), cell: ({ road }) => <RegisteredName>{road}</RegisteredName> },
            { id: 'fine', header: t('fine'), align: 'end', cell: ({ fineFen }) => <Amount fen={fineFen} /> },
            { id: 'points', header: t('points'), align: 'end', cell: ({ points }) => points },
            { id: 'state', header: t('stateLabel'), cell: ({ state }) => t(`state.${state}`) },
          ]}
          state={{}}
          path={`${path}/records`}
          total={found.value.rows.length}
          page={1}
          pages={1}
          empty={<p className="text-muted">{t('records.none')}</p>}
        />
      )}
    </ViolationFrame>
  )
}

export default RecordsPage
