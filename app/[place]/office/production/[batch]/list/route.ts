import { getLocale, getTranslations } from 'next-intl/server'
import { contextFor } from '@/lib/auth/contexts'
import { batchText } from '@/lib/domain/production/batch-text'
import { findBatch } from '@/lib/domain/production/list-production'
import { asLocale } from '@/lib/messages/as-locale'
import { serviceTitle } from '../../../../(citizen)/service-title'
import { isItemState } from '../item-state'

type Scope = { params: Promise<{ place: string; batch: string }> }

/** The list of a batch as a file; the query allows as it does for the page. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, batch: batchId } = await params
  const ctx = await contextFor('office', place)
  const found = ctx && (await findBatch(ctx, { batchId }))
  if (!found?.ok) return new Response(null, { status: 403 })
  if (!found.value) return new Response(null, { status: 404 })
  const t = await getTranslations('production')
  const locale = asLocale(await getLocale())
  const text = batchText(found.value.items, {
    headings: [t('position'), t('application'), t('service'), t('subject'), t('applicant'), t('serial'), t('state')],
    state: (state) => (isItemState(state) ? t(`itemState.${state}`) : state),
    service: (code) => serviceTitle(code, locale),
  })
  return new Response(text, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${found.value.number}.csv"`, 'Cache-Control': 'no-store' },
  })
}
