import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { findBatch } from '@/lib/domain/production/list-production'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../text-param'
import { DoneBanner } from '../../done-banner'
import { officePage } from '../../office-page'
import { close } from '../actions'
import { isProduct } from '../kind-words'
import { ItemTable } from './item-table'
import { NextItem } from './next-item'

type Props = { params: Promise<{ place: string; batch: string }>; searchParams: Params }

const DONE = ['batch', 'made', 'spoiled', 'closed'] as const

const load = async (place: string, batchId: string) => {
  const ctx = await officePage(place, `production/${batchId}`)
  const found = await findBatch(ctx, { batchId })
  if (!found.ok || !found.value) notFound()
  return { ctx, batch: found.value }
}

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const { place, batch } = await params
  return { title: (await getTranslations('production'))('batch', { number: (await load(place, batch)).batch.number }) }
}

/** One batch: record each number as it is made; the list is printed or taken to the machine as a file. */
const BatchPage = async ({ params, searchParams }: Props) => {
  const { place, batch: batchId } = await params
  const { ctx, batch } = await load(place, batchId)
  const t = await getTranslations('production')
  const next = batch.items.find(({ state }) => state === 'in-batch')
  return (
    <>
      <div className="print:hidden">
        <BackLink href={`/${place}/office/production`}>{t('title')}</BackLink>
        <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}`), next: t(`doneNext.${act}`) }]))} />
      </div>
      <PageHeading
        title={t('batch', { number: batch.number })}
        caption={<>{isProduct(batch.kind) ? t(`kind.${batch.kind}`) : batch.kind} · {t(batch.state === 'open' ? 'batchState.open' : 'batchState.closed')} · <Moment at={batch.createdAt} /></>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[1fr_24rem] elder:xl:grid-cols-[minmax(0,1fr)]">
        <Panel title={t('items')} aside={<a href={`/${place}/office/production/${batchId}/list`} download className="inline-flex min-h-target items-center print:hidden">{t('file')}</a>}>
          <ItemTable items={batch.items} />
        </Panel>
        <div className="flex flex-col gap-6 max-xl:order-first print:hidden">
          {next ? <NextItem ctx={ctx} batchId={batchId} item={next} /> : <EmptyState title={t('allDone')}>{t('allDoneHint')}</EmptyState>}
          {batch.state === 'open' && (
            <Panel tone="sunken">
              <p className="mb-3">{t('closeHint')}</p>
              <FormPage action={close} idempotencyKey={newId('key', ctx.machineNow)} submit={t('close')} tone="secondary">
                <input type="hidden" name="place" value={place} />
                <input type="hidden" name="batchId" value={batchId} />
              </FormPage>
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}

export default BatchPage
