import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { DataTable } from '@/components/table/data-table'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import { listOrganisations } from '@/lib/domain/organisations/list-organisations'
import { listPlates } from '@/lib/domain/temporary-plates/list-plates'
import { listStocks } from '@/lib/domain/temporary-plates/list-stocks'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../text-param'
import { PlateDone } from '../../../temporary-plates/plate-done'
import { PlateTable } from '../../../temporary-plates/plate-table'
import { officePage } from '../office-page'
import { handOut } from './actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('temporaryPlates.sheets'))('title') })

const OFFICE = 'office'
const isSheet = (text: string | undefined): text is string => text !== undefined && /^[0-9]{1,9}$/.test(text)

/** Sheets for temporary plates: what the windows and the dealers have, and more for them (ORG-04). */
const SheetsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'sheets')
  const found = await listStocks(ctx, {})
  if (!found.ok) notFound()
  const { stocks, latest } = found.value
  const plates = await listPlates(ctx, { page: await textParam(searchParams, 'page') })
  const t = await getTranslations('temporaryPlates.sheets')
  const bodies = await listOrganisations(ctx, {})
  const dealers = (bodies.ok ? bodies.value.organisations : []).filter(({ kind, status }) => kind === 'DLR' && status === 'active')
  const names = new Map([[OFFICE, t('windows')], ...dealers.map(({ id, name }) => [id, name] as const)])
  const nameOf = (holder: string) => names.get(holder) ?? holder
  const [first, last] = [await textParam(searchParams, 'first'), await textParam(searchParams, 'last')]
  const path = `/${place}/office/sheets`
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {isSheet(first) && isSheet(last) && <div role="status"><NoticeBanner tone="success" title={t('done', { first, last })} /></div>}
      <PlateDone ctx={ctx} searchParams={searchParams} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem] elder:lg:grid-cols-1">
        <div className="grid min-w-0 gap-6">
          <Panel title={t('stocks')}>
            <DataTable
              caption={t('stocks')}
              rows={stocks}
              rowId={({ holder }) => holder}
              columns={[
                { id: 'holder', header: t('holder'), cell: ({ holder }) => <WithNames>{nameOf(holder)}</WithNames> },
                { id: 'handedOut', header: t('handedOut'), align: 'end', cell: ({ handedOut }) => handedOut },
                { id: 'used', header: t('used'), align: 'end', cell: ({ used }) => used },
                { id: 'left', header: t('left'), align: 'end', cell: ({ left, isLow }) => (isLow ? <StatusTag tone="attention">{t('low', { left })}</StatusTag> : left) },
              ]}
              state={{}} path={path} total={stocks.length} page={1} pages={1}
            />
          </Panel>
          {plates.ok && (
            <Panel title={t('plates')}>
              <PlateTable list={plates.value} path={path} papers={`/${place}/office/papers`} voidsLater />
            </Panel>
          )}
          <Panel title={t('latest')}>
            <DataTable
              caption={t('latest')}
              rows={latest}
              rowId={({ id }) => id}
              columns={[
                { id: 'holder', header: t('holder'), cell: ({ organisationId }) => nameOf(organisationId) },
                { id: 'range', header: t('range'), cell: ({ firstSheet, lastSheet }) => <span className="whole">{firstSheet}–{lastSheet}</span> },
                { id: 'at', header: t('at'), cell: ({ handedOutAt }) => <Moment at={handedOutAt} /> },
              ]}
              state={{}} path={path} total={latest.length} page={1} pages={1}
            />
          </Panel>
        </div>
        <Panel title={t('handOut')}>
          <FormPage action={handOut} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
            <input type="hidden" name="place" value={place} />
            <ChoiceField name="holder" label={t('holder')} options={[...names].map(([value, label]) => ({ value, label }))} />
            <TextField name="count" label={t('count')} hint={t('countHint')} inputMode="numeric" width={6} autoComplete="off" />
          </FormPage>
        </Panel>
      </div>
    </>
  )
}

export default SheetsPage
