import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/ui/panel'
import { listFormerRecords } from '@/lib/domain/register/list-former-records'
import type { Context } from '@/lib/kernel/context'
import { RecordList } from './[vehicle]/record-list'

/** What is still to be handled of vehicles that were sold; nothing where there is none. */
export const FormerRecords = async ({ ctx }: { ctx: Context }) => {
  const found = await listFormerRecords(ctx, {})
  const records = found.ok ? found.value : []
  if (records.length === 0) return null
  const t = await getTranslations('portal.formerRecords')
  return (
    <Panel title={t('title')} className="mt-6">
      <p className="mb-4 text-muted">{t('hint')}</p>
      <RecordList ctx={ctx} records={records} />
    </Panel>
  )
}
