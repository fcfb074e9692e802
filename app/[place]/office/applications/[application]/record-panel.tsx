import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/ui/panel'
import { findRecordOfApplication } from '@/lib/domain/violations/find-record-of-application'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { RecordFrame } from '../../../(citizen)/violations/record-frame'

type Props = { ctx: Context; applicationId: string; locale: Locale }

/** What the camera recorded, beside what is said against it. */
export const RecordPanel = async ({ ctx, applicationId, locale }: Props) => {
  const found = await findRecordOfApplication(ctx, { applicationId })
  if (!found.ok || !found.value) return null
  const t = await getTranslations('office.application')
  return <Panel title={t('record')}><RecordFrame record={found.value} locale={locale} /></Panel>
}
