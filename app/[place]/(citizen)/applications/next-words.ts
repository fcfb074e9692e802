import { getLocale, getTranslations } from 'next-intl/server'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { CivilDate } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

/** Who acts next; a chosen number says the act and its last day itself (PLT-11). */
export const nextWords = async ({ status }: Pick<ApplicationView, 'status'>, registerBy: CivilDate | null): Promise<string> => {
  const t = await getTranslations('citizen')
  if (status !== 'approved' || registerBy === null) return t(`next.${status}`)
  return t('application.registerBy', { date: formatDate(asLocale(await getLocale()), registerBy) })
}
