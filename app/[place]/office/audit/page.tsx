import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listAlarms } from '@/lib/domain/audit/list-alarms'
import { officePage } from '../office-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('office.audit'))('title') })

/** What rang in the last month, for the auditor (G5). */
const AuditPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'audit')
  const found = await listAlarms(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('office.audit')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Panel title={t('list')}>
        {found.value.length === 0 && <EmptyState title={t('none')} />}
        <ul className="divide-y divide-line">
          {found.value.map(({ seq, at, intent, subject }) => (
            <li key={seq} className="py-3">
              <p className="font-semibold">{t(`alarms.${intent === 'disclosure.alarm' ? 'disclosure' : 'terminal'}`)}</p>
              <p className="text-small"><Moment at={at} /> · <span className="break-all">{subject}</span> · {t('row', { seq })}</p>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

export default AuditPage
