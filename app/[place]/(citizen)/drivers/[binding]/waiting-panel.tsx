import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import type { BindingView } from '@/lib/domain/drivers/find-binding'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate } from '@/lib/messages/format'
import { withdraw } from '../actions'
import { BindingFields } from '../binding-fields'

type Props = { place: string; home: Context; binding: BindingView; locale: Locale }

/** The driver waits, or has the owner's code, or takes it back. */
export const WaitingPanel = async ({ place, home, binding, locale }: Props) => {
  const t = await getTranslations('drivers')
  return (
    <Panel title={t('waits')}>
      <p className="max-w-text">{t('waitsWhat')}</p>
      <p className="mt-2 mb-4 font-semibold">{t('askedUntil', { date: formatDate(locale, binding.answerBy) })}</p>
      <div className="flex flex-wrap items-end gap-gap">
        <p className="mt-2"><ButtonLink href={`/${place}/drivers/${binding.id}/code`}>{t('useCode')}</ButtonLink></p>
        <FormPage action={withdraw} idempotencyKey={newId('key', home.machineNow)} submit={t('withdraw')} tone="secondary">
          <BindingFields place={place} home={home} binding={binding} />
        </FormPage>
      </div>
    </Panel>
  )
}
