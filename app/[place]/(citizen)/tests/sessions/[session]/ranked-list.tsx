import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { PublicSession } from '@/lib/domain/exams/find-session'

/** Who stands where and why, under numbers that say nothing of the person. */
export const RankedList = async ({ path, list }: { path: string; list: PublicSession }) => {
  const t = await getTranslations('tests.session')
  return (
    <Panel title={t('ranked')} className="mt-6">
      <p className="mb-4 text-muted">{t('rankedWhat')}</p>
      <DataTable
        caption={t('caption')}
        rows={list.ranked}
        rowId={({ pseudonym }) => pseudonym}
        columns={[
          { id: 'rank', header: t('rank'), cell: ({ rank }) => rank },
          { id: 'pseudonym', header: t('pseudonym'), cell: ({ pseudonym }) => <code className="whole text-small">{pseudonym}</code> },
          { id: 'preference', header: t('preference'), cell: ({ preference }) => preference },
          { id: 'queueAt', header: t('queueAt'), cell: ({ queueAt }) => <Moment at={queueAt} seconds /> },
          { id: 'reason', header: t('reason'), cell: ({ reason }) => t(`reasons.${reason}`) },
          { id: 'result', header: t('result'), cell: ({ isGiven }) => <StatusTag tone={isGiven ? 'done' : 'neutral'}>{t(isGiven ? 'given' : 'notGiven')}</StatusTag> },
        ]}
        state={{}}
        path={path}
        total={list.total}
        page={list.page}
        pages={list.pages}
        empty={<p className="text-muted">{t('none')}</p>}
      />
    </Panel>
  )
}
