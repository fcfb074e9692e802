import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Panel } from '@/components/ui/panel'
import type { BindingView } from '@/lib/domain/drivers/find-binding'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate } from '@/lib/messages/format'
import { agree, refuse } from '../actions'
import { BindingFields } from '../binding-fields'

type Props = { place: string; home: Context; binding: BindingView; locale: Locale }

/** VIO-08: the owner agrees by the own login, or refuses; what agreeing brings is said before. */
export const AnswerPanel = async ({ place, home, binding, locale }: Props) => {
  const t = await getTranslations('drivers')
  const { plate, driver, answerBy, outlook, frequency } = binding
  const fields = <BindingFields place={place} home={home} binding={binding} />
  return (
    <Panel title={t('answer')}>
      <p className="max-w-text">{t('answerWhat', { driver: driver ?? '' })}</p>
      <p className="mt-2 mb-4 font-semibold">{t('answerBy', { date: formatDate(locale, answerBy) })}</p>
      {outlook === 'banned' && <NoticeBanner tone="warning" title={t('willBanAgree')}>{t('willBanWhat', { date: formatDate(locale, frequency.bannedUntil) })}</NoticeBanner>}
      <div className="flex flex-wrap items-end gap-gap">
        <FormPage action={agree} idempotencyKey={newId('key', home.machineNow)} submit={t('agree', { plate })}>{fields}</FormPage>
        <FormPage action={refuse} idempotencyKey={newId('key', home.machineNow)} submit={t('refuse')} tone="secondary">{fields}</FormPage>
      </div>
    </Panel>
  )
}
