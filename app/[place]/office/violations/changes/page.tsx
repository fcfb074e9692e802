import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { listChanges } from '@/lib/domain/violations/find-office-record'
import { textParam, type Params } from '../../../../text-param'
import { officePage } from '../../office-page'
import { ChangePanel } from '../change-panel'
import { ViolationFrame } from '../violation-frame'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.changes'))('title') })

/** Corrections and cancellations that wait for a second person. */
const ChangesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'violations/changes')
  const found = await listChanges(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('captures.changes')
  return (
    <ViolationFrame place={place} tab="changes" title={t('title')} lead={t('lead')} done={await textParam(searchParams, 'done')}>
      {found.value.length === 0 ? <p className="text-muted">{t('none')}</p> : <div className="grid max-w-[48rem] gap-6">{found.value.map((change) => <ChangePanel key={change.id} ctx={ctx} change={change} />)}</div>}
    </ViolationFrame>
  )
}

export default ChangesPage
