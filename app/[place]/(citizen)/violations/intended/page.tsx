import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { listOwnPenalties } from '@/lib/domain/absence/list-own-penalties'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { ownContexts } from '../../../../own-contexts'
import { ownPage } from '../../own-page'
import { RecordFrame } from '../record-frame'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('absence.own'))('title') })

/** The table of intended penalties: each record, and until when the owner is heard (VIO-16, F34). */
const IntendedPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'violations/intended')
  const t = await getTranslations('absence.own')
  const words = await getTranslations('absence')
  const all = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnPenalties(home, {})))
  const penalties = lists.flatMap((list) => (list.ok ? list.value : []))
  return (
    <>
      <BackLink href={`/${place}/violations`}>{all('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {penalties.length === 0 && <EmptyState title={t('none')} />}
      {penalties.map(({ id, plate, stage, records }) => stage && (
        <Panel key={id} title={t('records', { plate })} aside={<StatusTag tone="attention">{words(`stage.${stage.stage}`)}</StatusTag>} className="mb-6">
          <p className="mb-2 max-w-text">{t(`until.${stage.stage}`, { date: formatDate(locale, 'until' in stage ? stage.until : stage.since) })}</p>
          <p className="mb-4 max-w-text text-muted">{t('hear')}</p>
          <ul className="grid gap-6 lg:grid-cols-2">
            {records.map((record) => (
              <li key={record.id}>
                <RecordFrame record={record} locale={locale}>
                  <p className="mt-4"><ButtonLink href={`/${place}/violations/${record.id}`} tone="secondary">{all('details')}<span className="sr-only"> {record.road}</span></ButtonLink></p>
                </RecordFrame>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </>
  )
}

export default IntendedPage
